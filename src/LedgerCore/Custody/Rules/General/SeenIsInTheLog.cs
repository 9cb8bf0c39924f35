using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>A signer cannot have seen a tree larger than the log.</summary>
internal static class SeenIsInTheLog
{
    public static Refusal? Check(RulingCase ruled) => ruled.Message.Seen is { } seen && seen.Size > ruled.Index
        ? Reasons.SeenBeyondLog.With(("seen", Text.Of((Int128)seen.Size)), ("size", Text.Of((Int128)ruled.Index)))
        : null;
}
