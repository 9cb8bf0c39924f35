namespace Traceability.Audit;

/// <summary>How fast a check of a log was, state not included.</summary>
/// <param name="Entries">Entries checked in this run.</param>
/// <param name="Signatures">Signatures of statements among them.</param>
/// <param name="Seconds">That it took.</param>
/// <param name="ProcessorSeconds">Of this process meanwhile, all threads together.</param>
/// <param name="Bare">The same signatures, checked on as many threads and nothing else done.</param>
public sealed record FsckSpeed(ulong Entries, long Signatures, double Seconds, double ProcessorSeconds, BareSpeed Bare)
{
    /// <summary>Entries a second.</summary>
    public double EntriesPerSecond => Entries / Seconds;

    /// <summary>Signatures of statements that it checked, a second.</summary>
    public double SignaturesPerSecond => Signatures / Seconds;

    /// <summary>The check's rate of signatures over the bare one.</summary>
    public double Ratio => SignaturesPerSecond / Bare.SignaturesPerSecond;

    /// <summary>What the signatures alone take of the check's processor time: tells more than the ratio where others work too.</summary>
    public double ProcessorRatio => Signatures * Bare.ProcessorSeconds / ProcessorSeconds;
}
