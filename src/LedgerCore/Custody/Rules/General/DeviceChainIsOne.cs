using Traceability.LedgerCore.Keys;
using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>
/// A device signs one statement after the other: each number once, and each naming the one before. Two histories mean that the
/// key is in two places, or that its holder tells two stories.
/// </summary>
internal static class DeviceChainIsOne
{
    public static V1.Notice? Check(RulingCase ruled)
    {
        if (ruled.Message.Device is not { } link)
        {
            return null;
        }

        var device = ruled.Statement.Signers[0];
        return Forks(ruled, device, link)
            ? Reasons.DeviceChainFork.NoticeOf(("key", $"{device}"), ("sequence", Text.Of((Int128)link.Sequence)))
            : null;
    }

    private static bool Forks(RulingCase ruled, KeyId device, V1.DeviceLink link)
    {
        var before = link.Sequence > 1 ? ruled.Book.DeviceStep(device, link.Sequence - 1) : null;
        var after = link.Sequence < ulong.MaxValue ? ruled.Book.DeviceStep(device, link.Sequence + 1) : null;
        return ruled.Book.DeviceStep(device, link.Sequence) is not null
            || (before is not null && !before.StatementId.Equals(link.Previous))
            || (after is not null && !after.Previous.Span.SequenceEqual(ruled.Id.Span));
    }
}
