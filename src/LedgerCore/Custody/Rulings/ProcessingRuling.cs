using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Lots became lots.</summary>
internal static class ProcessingRuling
{
    public static Refusal? Rule(RulingCase ruled)
    {
        var body = ruled.Message.Processing;
        var amounts = ruled.Statement.Parts.As<V1.ProcessingAmounts>();
        var refusal = TakeInputs(ruled, body, amounts, out var inputs);
        if (refusal is not null)
        {
            return refusal;
        }

        var band = RulesInForce.Band(ruled, body.Process, inputs[0].Part, inputs[0].Species);
        refusal = InputsAreAlike.Check(inputs)
            ?? InputsAreNotPacked.Check(inputs)
            ?? OutputsKeepThePart.Check(body, inputs[0])
            ?? StateFollowsFromStep.Check(body, inputs[0])
            ?? YieldIsPossible.Check(amounts, band)
            ?? UnitIsTheOperators.Check(ruled, body.Unit);
        if (refusal is null)
        {
            ruled.Note(RecordedInTime.Check(ruled));
            ruled.Note(InputsCarryTheClaim.Check(inputs));
            ruled.Note(IssuerIsRegisteredForStep.Check(ruled, body.Process));
            ruled.Note(WorkIsInScopeUnits.Check(
                ruled, WorkIsInScopeUnits.ActivityOf(body.Process), inputs[0].Species, inputs[0].Part, body.Unit));
            ruled.Note(NonConformitiesAreClosed.CheckMajor(ruled));
            ruled.Note(NonConformitiesAreClosed.CheckMinor(ruled));
            ruled.Note(YieldIsExpected.Check(amounts, band));
            Record(ruled, body, amounts, inputs);
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

    private static void Record(RulingCase ruled, V1.Processing body, V1.ProcessingAmounts amounts, LotRecord[] inputs)
    {
        for (var place = 0; place < inputs.Length; place++)
        {
            LotEntry.Draw(ruled, inputs[place], amounts.InputMg[place]);
        }

        for (var output = 0; output < body.Outputs.Count; output++)
        {
            var made = body.Outputs[output];
            var lot = new LotRecord
            {
                Source = LotSource.Processing,
                Species = inputs[0].Species,
                Part = made.Part,
                MassState = made.MassState,
                MassMg = amounts.OutputMg[output],
                Holder = ruled.Message.Issuer,
                Product = made.Product,
                Units = made.Units,
                UnitNetMg = made.UnitNetMg,
                Unit = body.Unit,
            };
            LotEntry.Enter(ruled, (uint)output, lot, inputs);
        }
    }
}
