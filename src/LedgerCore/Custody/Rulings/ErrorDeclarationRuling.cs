using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>
/// An earlier statement is wrong. Nothing is deleted: lots that nobody has used are voided and what they were made from
/// goes back; lots that were used stay, without the claim.
/// </summary>
internal static class ErrorDeclarationRuling
{
    public static Refusal? Rule(RulingCase ruled)
    {
        var body = ruled.Message.ErrorDeclaration;
        var statement = StatementId.Of(body.Statement);
        var made = StepOutputs.Of(ruled.Book, statement);
        var refusal = ErrorIsDeclaredOnce.Check(ruled.Book, statement)
            ?? StatementMadeLots.Check(statement, made)
            ?? IssuerMayDeclare.Check(ruled, statement, made[0])
            ?? HappenedAfterInput.Check(ruled, LotKey.Of(made[0].Id), made[0]);
        if (refusal is null)
        {
            var voided = made.All(lot => lot.BalanceMg == lot.MassMg);
            ruled.Note(Reasons.DeclaredInError.NoticeOf(("statement", $"{statement}"), ("declaration", $"{ruled.Id}")));
            QuotaRelease.Of(ruled, made[0]);
            foreach (var lot in made)
            {
                Mark(ruled, lot, voided);
            }

            if (voided)
            {
                // The lots of one step were drawn from the same inputs; those of a STORE each from its own.
                foreach (var lot in made[0].Source == LotSource.Storage ? made : made.Take(1))
                {
                    GiveBack(ruled, lot);
                }
            }

            Record(ruled, statement, voided);
        }

        return refusal;
    }

    private static void Mark(RulingCase ruled, LotRecord lot, bool voided)
    {
        lot.DeclaredError = ruled.Id.ToByteString();
        lot.Claim = V1.ClaimStatus.Withheld;
        lot.Notices.Insert(0, ruled.Notices[0]);
        foreach (var claim in lot.OtherClaims)
        {
            claim.Status = V1.ClaimStatus.Withheld;
            claim.Notices.Insert(0, ruled.Notices[0]);
        }

        lot.Voided = voided;
        lot.BalanceMg = voided ? 0 : lot.BalanceMg;
        ruled.Book.Write(StateKey.Lot(LotKey.Of(lot.Id)), lot);
    }

    // No input is voided: a lot is voided only while nothing is
    // drawn from it.
    private static void GiveBack(RulingCase ruled, LotRecord made)
    {
        for (var place = 0; place < made.Parents.Count; place++)
        {
            var key = LotKey.Of(made.Parents[place]);
            var input = ruled.Book.Lot(key)!;
            input.BalanceMg = checked(input.BalanceMg + made.DrawnMg[place]);
            if (made.Source == LotSource.Processing && LotIsPacked.IsMadeByPacking(input))
            {
                input.OpenedUnits -= made.DrawnMg[place] / input.UnitNetMg;
            }

            ruled.Book.Write(StateKey.Lot(key), input);
        }

        if (made.Source == LotSource.Sale)
        {
            ruled.Book.Delete(StateKey.LotForBuyer(StatementId.Of(made.Recipient), made.LogIndex, LotKey.Of(made.Id)));
            PermitUse.GiveBack(ruled, StatementId.Of(made.Id.StatementId));
        }
    }

    private static void Record(RulingCase ruled, StatementId statement, bool voided)
    {
        var error = new V1.DeclaredErrorView
        {
            Id = ruled.Id.ToByteString(),
            Declaration = ruled.Message.ErrorDeclaration,
            Issuer = ruled.Message.Issuer,
            OccurredAtMs = ruled.OccurredAtMs,
            LogIndex = ruled.Index,
            Voided = voided,
        };
        ruled.Book.Write(StateKey.DeclaredError(statement), new DeclaredErrorRecord { Error = error });
    }
}
