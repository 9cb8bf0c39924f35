namespace Traceability.LedgerService.Witnessing;

/// <summary>What was asked for is recorded, and too few witnesses have cosigned it yet for it to be shown.</summary>
public sealed class NotYetWitnessedException(string message) : Exception(message)
{
    /// <summary>Stable reason.</summary>
    public const string Code = "NOT_YET_WITNESSED";

    /// <summary>How long to wait before asking again.</summary>
    public static TimeSpan RetryAfter => TimeSpan.FromSeconds(1);

    /// <summary>Of a statement.</summary>
    public static NotYetWitnessedException Of(long index) => new(
        $"The statement is recorded at index {index} and not yet witnessed. "
        + "Send the same statement again for the receipt: it is never recorded twice.");

    /// <summary>Of a lot that is new, or whose claim has just changed.</summary>
    public static NotYetWitnessedException OfLot() => new(
        "What was last recorded of this lot is not witnessed yet, and a bundle tells of nothing that is not. Ask again.");

    /// <summary>Of the log as a whole.</summary>
    public static NotYetWitnessedException OfLog() => new("No checkpoint of this ledger has been witnessed yet. Ask again.");
}
