using Google.Protobuf;
using Traceability.LedgerCore.Labels;
using Traceability.LedgerService.Storage;
using Traceability.LedgerService.Verification;
using Traceability.State.V1;
using Traceability.V1;

namespace Traceability.LedgerService.Tests.Scans;

public sealed class ScannedPacksTests
{
    [Theory]
    [InlineData(LabelVerdict.Genuine, false, ScanKind.Outer)]
    [InlineData(LabelVerdict.Withheld, false, ScanKind.Outer)]
    [InlineData(LabelVerdict.Genuine, true, ScanKind.Inner)]
    [InlineData(LabelVerdict.Recalled, true, ScanKind.Inner)]
    [InlineData(LabelVerdict.Recalled, false, ScanKind.Recalled)]
    public void APackIsCountedAsWhatWasRead(LabelVerdict verdict, bool isInner, ScanKind kind)
    {
        var pack = ScannedPacks.Of(Answer("SERIAL", verdict) with { Place = new LabelPlace(3, isInner) });
        Assert.Equal((3, kind, isInner ? "" : "SERIAL"), (pack!.Value.Serial, pack.Value.Kind, pack.Value.SerialText));
    }

    [Fact]
    public void WhatTheIssuerHasSaidOfThePackIsCounted()
    {
        var place = new LabelPlace(3, IsInner: false);
        var isVoid = Answer("SERIAL", LabelVerdict.Recalled) with { Place = place };
        isVoid.Batch!.Voids.Add(new LabelMark { First = 3, Count = 1 });
        var early = Answer("SERIAL", LabelVerdict.NotActivated) with { Place = place };
        early.Batch!.Batch.ActivatedOnPacking = true;
        var active = Answer("SERIAL", LabelVerdict.Genuine) with { Place = place };
        active.Batch!.Batch.ActivatedOnPacking = true;
        active.Batch.Activations.Add(new LabelMark { First = 0, Count = 9 });

        Assert.Equal(
            [ScanKind.Void, ScanKind.Early, ScanKind.Outer], new[] { isVoid, early, active }.Select(answer => ScannedPacks.Of(answer)!.Value.Kind));
    }

    [Fact]
    public void WhatHasNoPlaceIsTheBatchsAndWhatHasNoBatchIsNobodys()
    {
        Assert.Equal((ScanRow.NoSerial, ScanKind.Invented), Of(ScannedPacks.Of(Answer("SERIAL", LabelVerdict.UnknownSerial))!.Value));
        Assert.Equal((ScanRow.NoSerial, ScanKind.Batch), Of(ScannedPacks.Of(Answer("", LabelVerdict.Genuine))!.Value));
        Assert.Null(ScannedPacks.Of(new LabelAnswer(new ScannedCode("P", "L", "S", false), LabelVerdict.UnknownBatch, null, null)));
    }

    private static (int, ScanKind) Of(LedgerService.Scans.ScannedPack pack) => (pack.Serial, pack.Kind);

    private static LabelAnswer Answer(string serial, LabelVerdict verdict)
    {
        var id = ByteString.CopyFrom(new byte[32]);
        var record = new LabelBatchRecord { Id = id, Issuer = id, Batch = new LabelBatch() };
        return new LabelAnswer(new ScannedCode("P", "L", serial, false), verdict, record, new LotRecord());
    }
}
