using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>Ends an accreditation before its time. What was certified under it stays certified.</summary>
internal static class AccreditationWithdrawalRuling
{
    public static Refusal? Rule(RulingCase ruled)
    {
        var body = ruled.Message.AccreditationWithdrawal;
        var party = StatementId.Of(body.CertificationBody);
        var record = ruled.Book.Accreditations(party);
        var refusal = AccreditationIsKnown.Check(record, StatementId.Of(body.Accreditation), out var item)
            ?? IssuerIsSchemeOwner.Check(ruled, "withdraws accreditations")
            ?? HoldsFromNowOn.Check(ruled, "accreditation_withdrawal.effective_from_ms", body.EffectiveFromMs)
            ?? AccreditationEndsSooner.Check(item, body.EffectiveFromMs);
        if (refusal is null)
        {
            item.WithdrawnFromMs = body.EffectiveFromMs;
            item.Withdrawals.Add(ruled.Id.ToByteString());
            ruled.Book.Write(StateKey.Accreditations(party), record);
        }

        return refusal;
    }
}
