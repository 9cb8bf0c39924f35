using Google.Protobuf;
using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Whether a party has to do with a lot: as its maker or holder, or as the body that registered one of them.</summary>
internal static class IssuerSpeaksForLot
{
    public static bool IsMakerOrHolder(RulingCase ruled, LotRecord lot) =>
        IsIssuer(ruled, lot.Maker) || IsIssuer(ruled, lot.Holder);

    public static bool Registered(RulingCase ruled, ByteString party) =>
        ruled.Book.Party(StatementId.Of(party)) is { } record && IsIssuer(ruled, record.Registrar);

    public static bool IsIssuer(RulingCase ruled, ByteString party) => party.Span.SequenceEqual(ruled.Issuer.Span);
}
