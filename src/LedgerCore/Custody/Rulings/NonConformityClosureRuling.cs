using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>Closes a non-conformity of an audit. What was withheld for it stays withheld until it is resolved.</summary>
internal static class NonConformityClosureRuling
{
    public static Refusal? Rule(RulingCase ruled)
    {
        var body = ruled.Message.NonConformityClosure;
        var party = StatementId.Of(body.Operator);
        var refusal = AuditIsKnown.Check(ruled.Book, party, StatementId.Of(body.Audit), out var record, out var audit)
            ?? AuditIsOfIssuer.Check(ruled, audit)
            ?? NonConformityIsOpen.Check(audit, body.Place);
        if (refusal is null)
        {
            var finding = audit.Findings[(int)body.Place];
            finding.ClosedFromMs = body.ClosedFromMs;
            finding.Closure = ruled.Id.ToByteString();
            ruled.Book.Write(StateKey.Audits(party), record);
        }

        return refusal;
    }
}
