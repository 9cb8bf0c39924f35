using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>
/// A pack is the end of the chain: worked on again, its mass could be labelled twice. It is stored, taken out of trade, or
/// opened to be packed anew, whole packs only; and only as many are opened as have no label.
/// </summary>
internal static class PacksAreLeftClosed
{
    public static Refusal? Check(V1.Processing body, V1.ProcessingAmounts amounts, LotRecord[] inputs)
    {
        for (var place = 0; place < inputs.Length; place++)
        {
            if (Check(body.Process, inputs[place], amounts.InputMg[place]) is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }

    /// <summary>Whether a mass of a packed lot is whole packs.</summary>
    public static Refusal? CheckWhole(LotRecord lot, long massMg) => lot.UnitNetMg == 0 || massMg % lot.UnitNetMg == 0
        ? null
        : Reasons.PacksNotWhole.With(("lot", $"{LotKey.Of(lot.Id)}"), ("mass", Text.Of(massMg)), ("net", Text.Of(lot.UnitNetMg)));

    private static Refusal? Check(V1.ProcessKind process, LotRecord lot, long massMg)
    {
        if (process != V1.ProcessKind.RePack)
        {
            return lot.MassState == V1.MassState.Finished && !IsTaken(process)
                ? Reasons.LotAlreadyPacked.With(("lot", $"{LotKey.Of(lot.Id)}"))
                : CheckWhole(lot, massMg);
        }

        return CheckWhole(lot, massMg) ?? CheckFree(lot, massMg);
    }

    private static bool IsTaken(V1.ProcessKind process) => process
        is V1.ProcessKind.Sample or V1.ProcessKind.Reject or V1.ProcessKind.Destroy or V1.ProcessKind.Store or V1.ProcessKind.Loss;

    private static Refusal? CheckFree(LotRecord lot, long massMg)
    {
        var left = LotIsPacked.IsMadeByPacking(lot) ? LabelsAreForPacks.LeftOf(lot) : 0;
        var wanted = lot.UnitNetMg == 0 ? 0 : massMg / lot.UnitNetMg;
        return wanted > 0 && wanted <= left
            ? null
            : Reasons.PacksNotFree.With(("wanted", Text.Of(wanted)), ("lot", $"{LotKey.Of(lot.Id)}"), ("left", Text.Of(left)));
    }
}
