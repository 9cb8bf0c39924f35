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
        var statement = StatementId.Of(ruled.Message.ErrorDeclaration.Statement);
        if (ErrorIsDeclaredOnce.Check(ruled.Book, statement) is { } twice)
        {
            return twice;
        }

        return ruled.Book.SpentStep(statement) is { } spent
            ? RuleSpent(ruled, statement, spent)
            : RuleMade(ruled, statement, StepOutputs.Of(ruled.Book, statement));
    }

    // Used up means that nobody can have gone on with it: all of it goes back.
    private static Refusal? RuleSpent(RulingCase ruled, StatementId statement, SpentStepRecord spent)
    {
        var refusal = IssuerMayDeclare.Check(ruled, statement, spent.Maker)
            ?? HappenedAfterInput.Check(ruled, LotKey.Of(spent.Inputs[0]), spent.OccurredAtMs);
        if (refusal is null)
        {
            Note(ruled, statement);
            SpentStep.GiveBack(ruled, spent);
            Record(ruled, statement, voided: true);
        }

        return refusal;
    }

    private static Refusal? RuleMade(RulingCase ruled, StatementId statement, LotRecord[] made)
    {
        var refusal = StatementMadeLots.Check(statement, made)
            ?? IssuerMayDeclare.Check(ruled, statement, made[0].Maker)
            ?? HappenedAfterInput.Check(ruled, LotKey.Of(made[0].Id), made[0].OccurredAtMs);
        if (refusal is null)
        {
            var voided = made.All(lot => lot.BalanceMg == lot.MassMg);
            Note(ruled, statement);
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

    private static void Note(RulingCase ruled, StatementId statement) =>
        ruled.Note(Reasons.DeclaredInError.NoticeOf(("statement", $"{statement}"), ("declaration", $"{ruled.Id}")));

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
        ruled.Book.Write(lot);
    }

    private static void GiveBack(RulingCase ruled, LotRecord made)
    {
        for (var place = 0; place < made.Parents.Count; place++)
        {
            LotReturn.Of(ruled, LotKey.Of(made.Parents[place]), made.DrawnMg[place], arePacksClosed: made.Source == LotSource.Processing);
        }

        if (made.Source == LotSource.Sale)
        {
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
