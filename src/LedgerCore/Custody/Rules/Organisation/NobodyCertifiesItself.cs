using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>A body is not its own operator: who looks is another than who is looked at.</summary>
internal static class NobodyCertifiesItself
{
    public static Refusal? Check(RulingCase ruled, StatementId party, string what) =>
        party == ruled.Issuer ? Reasons.OwnOperator.With(("what", what)) : null;
}
