using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Lots became lots, or were taken out of trade.</summary>
internal static class ProcessingRuling
{
    public static Refusal? Rule(RulingCase ruled)
    {
        var body = ruled.Message.Processing;
        var amounts = ruled.Statement.Parts.As<V1.ProcessingAmounts>();
        var refusal = TakeInputs(ruled, body, amounts, out var inputs)
            ?? CertificatesHaveRoom.Check(inputs)
            ?? InputsAreAlike.Check(body.Process, inputs)
            ?? PacksAreLeftClosed.Check(body, amounts, inputs)
            ?? OutputsKeepThePart.Check(body, inputs[0])
            ?? StateFollowsFromStep.Check(body, inputs[0])
            ?? FormFollowsFromStep.Check(body, inputs[0])
            ?? OneOutputIsTheMainOne.Check(body);
        if (refusal is not null)
        {
            return refusal;
        }

        var band = RulesInForce.Band(ruled, body.Process, inputs[0].Part, inputs[0].Species);
        var step = StepAmounts.Of(body, amounts);
        var made = StepGoods.Of(ruled, body, amounts, inputs);
        var dryMg = inputs.Zip(amounts.InputMg, DryMatter.DrawnWith).Sum();
        refusal = YieldIsPossible.Check(step, band)
            ?? StoredIsWithinTaken.Check(body, amounts, inputs)
            ?? DryMatterIsThere.Check(ruled, inputs[0], made, dryMg)
            ?? UnitIsTheOperators.Check(ruled, body.Unit);
        if (refusal is null)
        {
            Withhold(ruled, body, inputs);
            ruled.Note(YieldIsExpected.Check(body.Process, step, band));
            Draw(ruled, body, amounts, inputs);
            SpentStep.Record(ruled, body, amounts);
            Record(ruled, body, inputs, made, dryMg);
        }

        return refusal;
    }

    private static Refusal? TakeInputs(RulingCase ruled, V1.Processing body, V1.ProcessingAmounts amounts, out LotRecord[] inputs)
    {
        inputs = new LotRecord[body.Inputs.Count];
        for (var place = 0; place < inputs.Length; place++)
        {
            if (LotIsUsable.Check(ruled, LotKey.Of(body.Inputs[place]), amounts.InputMg[place], out inputs[place]) is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }

    // What makes no lot has no claim to withhold.
    private static void Withhold(RulingCase ruled, V1.Processing body, LotRecord[] inputs)
    {
        if (body.Outputs.Count > 0)
        {
            ruled.Note(RecordedInTime.Check(ruled));
            ruled.Note(body.Process == V1.ProcessKind.Store ? null : InputsCarryTheClaim.Check(inputs));
            ruled.Note(IssuerIsRegisteredForStep.Check(ruled, body.Process));
            ruled.Note(WorkIsInScopeUnits.Check(
                ruled, WorkIsInScopeUnits.ActivityOf(body.Process), inputs[0].Species, inputs[0].Part, body.Unit));
            ruled.Note(NonConformitiesAreClosed.CheckMajor(ruled));
            ruled.Note(NonConformitiesAreClosed.CheckMinor(ruled));
        }
    }

    private static void Draw(RulingCase ruled, V1.Processing body, V1.ProcessingAmounts amounts, LotRecord[] inputs)
    {
        for (var place = 0; place < inputs.Length; place++)
        {
            var lot = inputs[place];
            if (LotIsPacked.IsMadeByPacking(lot) && body.Process != V1.ProcessKind.Store)
            {
                lot.OpenedUnits = checked(lot.OpenedUnits + (amounts.InputMg[place] / lot.UnitNetMg));
            }

            LotEntry.Draw(ruled, lot, amounts.InputMg[place]);
        }
    }

    private static void Record(RulingCase ruled, V1.Processing body, LotRecord[] inputs, LotRecord[] made, long dryMg)
    {
        if (body.Process == V1.ProcessKind.Store)
        {
            // Each lot goes its own way, so one withheld lot does not taint its neighbours on the shelf.
            for (var place = 0; place < made.Length; place++)
            {
                LotEntry.Enter(ruled, (uint)place, made[place], [inputs[place]], own: OwnNotices(InputsCarryTheClaim.Check([inputs[place]])));
            }

            return;
        }

        DryMatter.Give(ruled, made, dryMg);
        for (var output = 0; output < made.Length; output++)
        {
            LotEntry.Enter(ruled, (uint)output, made[output], inputs, own: OwnNotices(LeftOversCarryNoClaim.Check(body.Process, made[output], output)));
        }
    }

    private static V1.Notice[] OwnNotices(V1.Notice? notice) => notice is null ? [] : [notice];
}
