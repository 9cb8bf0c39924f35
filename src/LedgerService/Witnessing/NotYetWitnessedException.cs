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

    /// <summary>Of what can only be told of the newest checkpoint.</summary>
    public static NotYetWitnessedException OfNewest() => new(
        "The newest checkpoint of this ledger is not witnessed yet, and a bundle is made of the newest. Ask again.");

    /// <summary>Of the log as a whole.</summary>
    public static NotYetWitnessedException OfLog() => new("No checkpoint of this ledger has been witnessed yet. Ask again.");
}
