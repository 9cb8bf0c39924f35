using Traceability.LedgerService.Resolution;
using Traceability.LedgerService.Verification;
using Traceability.State.V1;
using Traceability.V1;

namespace Traceability.LedgerService.Tests.Resolution;

public sealed class IssuedCodeTests
{
    [Theory]
    [InlineData("TEA", "TEA-2", null, true)]
    [InlineData("TEA-2", "TEA-2", "TEA", true)]
    [InlineData("TEA", "TEA", null, false)]
    [InlineData("TEA-2", "TEA", "TEA", false)]
    [InlineData("TEA", "", null, false)]
    public void ACodeLeadsToWhatIsPrintedAndACorrectionIsToldUntilItIsTakenBack(string asked, string corrected, string? leadsTo, bool isTold)
    {
        var batch = new LabelBatchRecord { Batch = new LabelBatch { SelfIssuedId = "TEA" } };
        var answer = new LabelAnswer(new ScannedCode(asked, "L1", "S1", false), LabelVerdict.Genuine, batch, new LotRecord())
        {
            ProductIdCorrection = corrected.Length == 0
                ? null
                : new ProductIdCorrectionView { Correction = new ProductIdCorrection { PrintedProductId = "TEA", LotCode = "L1", ProductId = corrected } },
        };

        Assert.Equal(leadsTo is null ? null : answer.Code with { Product = leadsTo }, IssuedCode.Of(answer));
        Assert.Equal(isTold ? ["TEA", corrected] : [], IssuedCode.NoticesOf(answer).SelectMany(notice => new[] { notice.Texts["printed"], notice.Texts["corrected"] }));
    }
}
