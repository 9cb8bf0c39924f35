namespace Traceability.LedgerService.Witnessing;

/// <summary>What came of asking a witness to cosign.</summary>
internal abstract record WitnessAnswer
{
    private WitnessAnswer()
    {
    }

    /// <summary>It cosigned; the line was verified.</summary>
    internal sealed record Cosigned(string Line) : WitnessAnswer;

    /// <summary>It has cosigned another size than the request says (409).</summary>
    internal sealed record OtherSize(ulong Size) : WitnessAnswer;

    /// <summary>It says that the checkpoint does not continue what it has seen (422).</summary>
    internal sealed record Inconsistent : WitnessAnswer;

    /// <summary>Anything else. Worth another try, after the pause that it asked for if it did.</summary>
    internal sealed record Failed(string Reason, TimeSpan? RetryAfter = null) : WitnessAnswer;
}
