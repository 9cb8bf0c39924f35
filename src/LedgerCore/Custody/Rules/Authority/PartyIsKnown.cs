using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>Parties are named by the statement that registered them.</summary>
internal static class PartyIsKnown
{
    public static Refusal? Check(CustodyBook book, string field, StatementId party) => book.Party(party) is null
        ? Reasons.PartyUnknown.With(("field", field), ("party", $"{party}"))
        : null;
}
