using Traceability.LedgerCore.Statements;
using Kind = Traceability.V1.ProcessKind;

namespace Traceability.LedgerCore.Tests.Histories;

/// <summary>I4: what comes out of a step is within the band of the rules of that day; less is flagged.</summary>
internal sealed class StepBook(Register register) : Book
{
    public override void Read(Page page)
    {
        if (page.Message.Processing is not { } step || page.Ruling is null)
        {
            return;
        }

        var amounts = page.Part<V1.ProcessingAmounts>();
        var taken = amounts.InputMg.Sum(one => (decimal)one);
        var all = amounts.OutputMg.Sum(one => (decimal)one);
        var main = amounts.OutputMg.Where((_, output) => !step.Outputs[output].ByProduct).Sum(one => (decimal)one);
        var part = page.Season.Lot(LotKey.Of(step.Inputs[0])).Part;
        var band = register.RulesAt(page.Moment)?.YieldBands.FirstOrDefault(one => one.Process == step.Process && one.Part == part);
        Assert.True(main <= taken * (band?.HighPermille ?? 1000) / 1000m, $"{page}: {main} mg of {taken} mg");
        Assert.True(all <= taken || step.Outputs.All(output => !output.ByProduct), $"{page}: {all} mg of {taken} mg");
        if (step.Process is not (Kind.Sample or Kind.Reject or Kind.Destroy or Kind.Loss))
        {
            var accounted = step.Process is Kind.Distil or Kind.Extract ? main : all;
            var isLess = accounted < taken * (band?.LowPermille ?? 0) / 1000m;
            Assert.Equal(isLess, page.Has("YIELD_BELOW_BAND"));
            Count("too little", isLess);
        }

        Count("within a band", band is not null);
    }
}
