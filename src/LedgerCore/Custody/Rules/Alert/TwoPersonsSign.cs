using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>
/// Four eyes before anything is public: beside the issuer's, a second key signed, of the issuer itself or of another party that
/// could have issued it. Keys with limits sign harvests only. A ledger knows keys and not persons: whose they are answers the
/// party that holds them.
/// </summary>
internal static class TwoPersonsSign
{
    public static Refusal? Check(RulingCase ruled) =>
        ruled.Statement.Signers.Skip(1).Any(signer => ruled.Book.Key(signer) is { } key && MaySecond(ruled, StatementId.Of(key.Party)))
            ? null
            : Reasons.AlertNeedsSecondSigner.With();

    private static bool MaySecond(RulingCase ruled, StatementId party) =>
        party == ruled.Issuer
        || ruled.Ledger.SchemeOwner.Span.SequenceEqual(party.Span)
        || (ruled.Book.Accreditations(party).Items.Any(item => IsInForce(ruled, item))
            && ruled.Book.Party(party) is { } record
            && RoleHistory.Holds(record, V1.PartyRole.CertificationBody, ruled.OccurredAtMs));

    private static bool IsInForce(RulingCase ruled, AccreditationsRecord.Types.Item item) =>
        item.Accreditation.ValidFromMs <= ruled.OccurredAtMs
        && Math.Max(ruled.OccurredAtMs, ruled.RecordedAtMs) < AccreditationEndsSooner.EndOf(item);
}
