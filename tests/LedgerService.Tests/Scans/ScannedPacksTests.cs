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
