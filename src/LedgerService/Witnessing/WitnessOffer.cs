namespace Traceability.LedgerService.Witnessing;

/// <summary>What became of offering a new checkpoint to one witness.</summary>
/// <param name="Size">Size that it has cosigned, if it did.</param>
/// <param name="Reason">Why it did not, for the operator; empty when it did.</param>
/// <param name="RetryAfter">The pause that it asked for.</param>
/// <param name="Word">What it says of another history of this log.</param>
internal sealed record WitnessOffer(ulong? Size, string Reason = "", TimeSpan? RetryAfter = null, WitnessWord Word = WitnessWord.Nothing)
{
    /// <summary>It cosigned.</summary>
    public bool IsCosigned => Size is not null;
}
