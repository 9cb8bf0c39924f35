using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>Who issued an alert takes it back; the scheme owner anybody's.</summary>
internal static class AlertIsOfIssuer
{
    public static Refusal? Check(RulingCase ruled, V1.AlertView alert) =>
        ruled.IsBySchemeOwner || IssuerSpeaksForLot.IsIssuer(ruled, alert.Issuer)
            ? null
            : Reasons.AlertOfAnother.With(("alert", Text.Hex(alert.Id)));
}
