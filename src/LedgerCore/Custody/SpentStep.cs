using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>A step that used goods up without making a lot, such as a sample or a loss, and how it is taken back.</summary>
internal static class SpentStep
{
    /// <summary>Keeps what such a step took; of a step that made lots, they tell it.</summary>
    public static void Record(RulingCase ruled, V1.Processing body, V1.ProcessingAmounts amounts)
    {
        if (body.Outputs.Count == 0)
        {
            ruled.Book.Write(StateKey.SpentStep(ruled.Id), new SpentStepRecord
            {
                Maker = ruled.Message.Issuer,
                OccurredAtMs = ruled.OccurredAtMs,
                Inputs = { body.Inputs },
                DrawnMg = { amounts.InputMg },
            });
        }
    }

    /// <summary>Gives the inputs back; whatever was said of them meanwhile, a recall or a withheld claim, still holds.</summary>
    public static void GiveBack(RulingCase ruled, SpentStepRecord spent)
    {
        for (var place = 0; place < spent.Inputs.Count; place++)
        {
            LotReturn.Of(ruled, LotKey.Of(spent.Inputs[place]), spent.DrawnMg[place], arePacksClosed: true);
        }
    }
}
