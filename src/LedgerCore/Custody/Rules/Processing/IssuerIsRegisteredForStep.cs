using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>Who works on plants has a role for it at that moment; who only keeps, packs or sorts out is in any trade.</summary>
internal static class IssuerIsRegisteredForStep
{
    private static readonly V1.PartyRole[] Workers = [V1.PartyRole.Processor, V1.PartyRole.CollectionOperation];

    public static V1.Notice? Check(RulingCase ruled, V1.ProcessKind process)
    {
        var roles = IsOfAnyTrade(process) ? RolesHeld.Trading : Workers;
        return RolesHeld.Any(ruled, ruled.Issuer, roles)
            ? null
            : Reasons.NotRegisteredForActivity.NoticeOf(
                ("process", $"{process}"), ("when", Text.OfTime(ruled.OccurredAtMs)), ("roles", string.Join(", ", roles)));
    }

    private static bool IsOfAnyTrade(V1.ProcessKind process) => process
        is V1.ProcessKind.Pack or V1.ProcessKind.RePack or V1.ProcessKind.Store or V1.ProcessKind.Reject
        or V1.ProcessKind.Sample or V1.ProcessKind.Destroy or V1.ProcessKind.Loss;
}
