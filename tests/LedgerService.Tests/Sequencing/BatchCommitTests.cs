using Google.Protobuf;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Checkpoints;
using Traceability.LedgerService.Log;
using Traceability.TestKit;

namespace Traceability.LedgerService.Tests.Sequencing;

public sealed class BatchCommitTests
{
    private const long Kilogram = SeasonScript.Kilogram;

    [Theory]
    [InlineData(254)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(258)]
    public async Task ALogThatEndsAroundATileEdgeIsWhole(int size)
    {
        await using var ledger = await TestLedger.OpenAsync();
        while (ledger.Season.Entries.Count < size)
        {
            ledger.Season.Record(ledger.Season.Harvest(Kilogram));
        }

        await ledger.PlayAsync();
        Assert.Equal((ulong)size, (await ledger.Get<LogReader>().HeadAsync(CancellationToken.None)).Size);
        await ledger.CheckLogAsync();

        await ledger.RecordAsync(ledger.Season.Harvest(Kilogram).Sign());
        await ledger.CheckLogAsync();
        ledger.Reload();
        await ledger.RecordAsync(ledger.Season.Harvest(Kilogram).Sign());
        await ledger.CheckLogAsync();
    }

    [Fact]
    public async Task OneByOneAcrossATileEdgeIsTheSameLogAsInOneBatch()
    {
        await using var ledger = await TestLedger.OpenAsync();
        while (ledger.Season.Entries.Count < 253)
        {
            ledger.Season.Record(ledger.Season.Harvest(Kilogram));
        }

        await ledger.PlayAsync();
        for (var i = 0; i < 6; i++)
        {
            await ledger.RecordAsync(ledger.Season.Harvest(Kilogram).Sign());
        }

        await ledger.CheckLogAsync();
    }

    [Fact]
    public async Task ADuplicateGetsTheFirstReceiptByteForByte()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var harvest = ledger.Season.Harvest(Kilogram).Sign();
        var first = await ledger.RecordAsync(harvest);
        await ledger.RecordAsync(ledger.Season.Harvest(Kilogram).Sign());

        var again = await ledger.AppendAsync(harvest, harvest);
        Assert.All(again, outcome => Assert.Equal(first.ToByteArray(), outcome.Receipt!.ToByteArray()));
        ledger.Reload();
        Assert.Equal(first.ToByteArray(), (await ledger.RecordAsync(harvest)).ToByteArray());
        await ledger.CheckLogAsync();
    }

    [Fact]
    public async Task ADuplicateWithinItsBatchIsRecordedOnce()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var harvest = ledger.Season.Harvest(Kilogram).Sign();
        var outcomes = await ledger.AppendAsync(harvest, harvest);
        Assert.Equal(outcomes[0].Receipt!.ToByteArray(), outcomes[1].Receipt!.ToByteArray());
        Assert.Equal((ulong)ledger.Season.Entries.Count + 1, (await ledger.Get<LogReader>().HeadAsync(CancellationToken.None)).Size);
        await ledger.CheckLogAsync();
    }

    [Fact]
    public async Task AStrangersCopyOfAStatementInTheSameBatchDoesNotRefuseTheIssuers()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var harvest = ledger.Season.Harvest(Kilogram).Sign();
        var copy = harvest.Clone();
        copy.Signatures[0] = StatementSigner.Sign(StatementId.Of(harvest.Statement.Span), ledger.Season.Trader.Key);

        var outcomes = await ledger.AppendAsync(copy, harvest, copy);
        Assert.All(outcomes, outcome => Assert.Equal(outcomes[1].Receipt, outcome.Receipt));
        Assert.NotNull(outcomes[1].Receipt);
        var entry = await ledger.Get<LogReader>().EntryAsync(outcomes[1].Receipt!.Index, CancellationToken.None);
        Assert.Equal(harvest.Signatures, V1.LogEntry.Parser.ParseFrom(entry!.Leaf).Signatures);
        await ledger.CheckLogAsync();
    }

    [Fact]
    public async Task OfTwoSalesOfOneLotInOneBatchTheSecondIsRefused()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var lot = ledger.Season.RecordLot(ledger.Season.Harvest(10 * Kilogram));
        await ledger.PlayAsync();

        var outcomes = await ledger.AppendAsync(
            ledger.Season.Sell(ledger.Season.Cooperative, lot, 6 * Kilogram, ledger.Season.Processor).Sign(),
            ledger.Season.Sell(ledger.Season.Cooperative, lot, 6 * Kilogram, ledger.Season.Trader).Sign());
        Assert.NotNull(outcomes[0].Receipt);
        Assert.Equal(Reasons.LotOverdrawn.Code, outcomes[1].Refusal!.Code);
        await ledger.CheckLogAsync();
    }

    [Fact]
    public async Task AStatementMayUseALotThatItsOwnBatchMade()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var lot = ledger.Season.RecordLot(ledger.Season.Harvest(10 * Kilogram));
        var sale = ledger.Season.Record(ledger.Season.Sell(ledger.Season.Cooperative, lot, 6 * Kilogram, ledger.Season.Processor));
        ledger.Season.Record(ledger.Season.Receive(ledger.Season.Processor, sale, 6 * Kilogram));
        await ledger.PlayAsync();
        await ledger.CheckLogAsync();
        Assert.Equal(
            ledger.Season.Lot(lot), (await ledger.Get<LedgerService.Queries.LotQuery>().FindAsync(lot, CancellationToken.None))!);
    }

    [Fact]
    public async Task ABatchOfRefusalsWritesNothing()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var before = await ledger.Get<LogReader>().CheckpointAsync(CancellationToken.None);
        var unknown = new LotKey(ledger.Season.Area, 0);
        var outcome = Assert.Single(await ledger.AppendAsync(
            ledger.Season.Sell(ledger.Season.Cooperative, unknown, Kilogram, ledger.Season.Trader).Sign()));
        Assert.Equal(Reasons.LotUnknown.Code, outcome.Refusal!.Code);
        Assert.Equal(before, await ledger.Get<LogReader>().CheckpointAsync(CancellationToken.None));
        await ledger.CheckLogAsync();
    }

    [Fact]
    public async Task RecordedAtNeverDecreasesWhenTheClockStepsBack()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var first = await ledger.RecordAsync(ledger.Season.Harvest(Kilogram).Sign());
        var second = ledger.Season.Harvest(Kilogram).Sign();
        ledger.Time.Set(ledger.Season.NowMs - SeasonScript.Day);
        Assert.Equal(first.RecordedAtMs, (await ledger.RecordAsync(second)).RecordedAtMs);
        await ledger.CheckLogAsync();
    }

    [Fact]
    public async Task TheNewestCheckpointIsKeptOutsideTheDatabaseBeforeAnybodyIsAnswered()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var receipt = await ledger.RecordAsync(ledger.Season.Harvest(Kilogram).Sign());
        Assert.EndsWith(ledger.Get<SignedHeadFile>().Read()!, receipt.Proof, StringComparison.Ordinal);
    }
}
