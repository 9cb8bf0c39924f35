using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>What a signer has seen is what this log was: else it was shown another history, or made one up.</summary>
internal static class SeenIsOfThisLog
{
    public static Refusal? Check(RulingCase ruled) =>
        ruled.Message.Seen is { } seen && ruled.Seen is { } was && !seen.Root.Span.SequenceEqual(was.Root.Span)
            ? Reasons.SeenNotOfThisLog.With(("seen", Text.Of((Int128)seen.Size)))
            : null;
}
