namespace Traceability.Audit;

/// <summary>How fast a check of a log was, state not included.</summary>
/// <param name="Entries">Entries checked in this run.</param>
/// <param name="Seconds">That it took.</param>
/// <param name="SignaturesPerSecond">Signatures of statements that it checked, a second.</param>
/// <param name="BareSignaturesPerSecond">The same signatures, checked on as many threads and nothing else done.</param>
public sealed record FsckSpeed(ulong Entries, double Seconds, double SignaturesPerSecond, double BareSignaturesPerSecond)
{
    /// <summary>Entries a second.</summary>
    public double EntriesPerSecond => Entries / Seconds;

    /// <summary>The check's rate of signatures over the bare one.</summary>
    public double Ratio => SignaturesPerSecond / BareSignaturesPerSecond;
}
