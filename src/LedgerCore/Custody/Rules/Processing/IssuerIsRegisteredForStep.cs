using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>Who works on plants has a role for it at that moment.</summary>
internal static class IssuerIsRegisteredForStep
{
    private static readonly V1.PartyRole[] Workers = [V1.PartyRole.Processor, V1.PartyRole.CollectionOperation];
    private static readonly V1.PartyRole[] Packers = [.. Workers, V1.PartyRole.Trader, V1.PartyRole.Brand];

    public static V1.Notice? Check(RulingCase ruled, V1.ProcessKind process)
    {
        var roles = process == V1.ProcessKind.Pack ? Packers : Workers;
        return ruled.Book.Party(ruled.Issuer) is { } party && roles.Any(role => RoleHistory.Holds(party, role, ruled.OccurredAtMs))
            ? null
            : Reasons.NotRegisteredForActivity.NoticeOf(
                ("process", $"{process}"), ("when", Text.OfTime(ruled.OccurredAtMs)), ("roles", string.Join(", ", roles)));
    }
}
