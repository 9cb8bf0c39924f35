using System.Net;
using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;
using Traceability.LedgerCore.Bundles;
using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Api;
using Traceability.LedgerService.Log;
using Traceability.LedgerService.Verification;
using Traceability.LedgerService.Witnessing;
using Traceability.TestKit;
using Traceability.V1;

namespace Traceability.LedgerService.Tests.Witnessing;

/// <summary>What no quorum has cosigned is recorded, and not shown.</summary>
public sealed class RequiredWitnessTests
{
    [Fact]
    public async Task AnAppendIsAnsweredWithAReceiptThatTheQuorumVouchesFor()
    {
        await using var ledger = await WitnessedLedger.StartAsync("required", "all");

        var receipt = await ledger.AppendAsync(ledger.Harvest());

        Assert.True(ledger.Judge(receipt).IsMet);
        Assert.Equal(2, ledger.Judge(receipt).Vouching.Count);
        Assert.True(ledger.Judge(await ledger.Running.Web.GetStringAsync("/checkpoint")).IsMet);
        await ledger.Ledger.CheckLogAsync();
    }

    [Fact]
    public async Task NothingIsShownBeforeTheQuorumHasCosignedIt()
    {
        await using var ledger = await WitnessedLedger.NewAsync("all");
        ledger.B.GoAway();
        await ledger.RunAsync("required");

        Assert.Equal("NOT_YET_WITNESSED", await ReasonAsync(() => ledger.Api.GetCheckpointAsync().ResponseAsync));
        using var page = await ledger.Running.Web.GetAsync("/checkpoint");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.StatusCode);
        Assert.NotNull(page.Headers.RetryAfter);
        using var notes = await ledger.Running.Web.GetAsync("/checkpoints/000");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, notes.StatusCode);
    }

    [Fact]
    public async Task NeitherTheLedgersSizeNorABundleIsOfMoreThanTheQuorumHasCosigned()
    {
        await using var ledger = await WitnessedLedger.StartAsync("required", "all");
        var harvest = ledger.Harvest();
        var shown = (await ledger.AppendAsync(harvest)).Index + 1;
        var lot = new LotKey(StatementId.Of(harvest.Statement.Span), 0);
        Assert.True(ledger.Judge(await CheckpointAsync(ledger, lot)).IsMet);

        ledger.B.GoAway();
        var later = ledger.Harvest();
        Assert.Equal("NOT_YET_WITNESSED", await ledger.RefusalAsync(later));
        Assert.Equal(shown, await ledger.Running.Get<LogReader>().ShownSizeAsync(default));
        Assert.Equal(shown, (await ActivatorUtilities.CreateInstance<RegistryApi>(ledger.Running.Get<IServiceProvider>())
            .GetLedger(new GetLedgerRequest(), new TestCall())).Size);

        // The later harvest is of the same season, which may have decided anew on this one; and nothing is told of the later one itself.
        foreach (var unwitnessed in (LotKey[])[lot, new LotKey(StatementId.Of(later.Statement.Span), 0)])
        {
            var waiting = CheckpointAsync(ledger, unwitnessed);
            await ledger.PassAsync(() => Task.FromResult(waiting.IsCompleted));
            await Assert.ThrowsAsync<NotYetWitnessedException>(() => waiting);
        }

        var bundle = CheckpointAsync(ledger, lot);
        await ledger.PassAsync(() => Task.FromResult(bundle.IsCompleted));
        await Assert.ThrowsAsync<NotYetWitnessedException>(() => bundle);

        ledger.B.ComeBack();
        await ledger.PassAsync(async () => await SizeAsync(ledger) == shown + 1);
        Assert.True(ledger.Judge(await CheckpointAsync(ledger, lot)).IsMet);
    }

    [Fact]
    public async Task ABundleIsOfTheNewestCosignedCheckpointWhileTheLogGoesOn()
    {
        await using var ledger = await WitnessedLedger.StartAsync("required", "all");
        var harvest = ledger.Harvest();
        await ledger.AppendAsync(harvest);
        var season = ledger.Ledger.Season;
        var drying = season
            .Dry(season.Cooperative, new LotKey(StatementId.Of(harvest.Statement.Span), 0), SeasonScript.Kilogram, SeasonScript.Kilogram / 5).Sign();
        var shown = (await ledger.AppendAsync(drying)).Index + 1;
        var lot = new LotKey(StatementId.Of(drying.Statement.Span), 0);

        ledger.B.GoAway();
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal("NOT_YET_WITNESSED", await ledger.RefusalAsync(ledger.Harvest()));
            var note = await CheckpointAsync(ledger, lot);
            Assert.True(ledger.Judge(note).IsMet);
            Assert.Equal(shown, SizeOf(note));
        }
    }

    [Fact]
    public async Task WitnessesOfDifferentPaceMeetAtOneCheckpointOfALogThatNeverRests()
    {
        await using var ledger = await WitnessedLedger.StartAsync("required", "all");
        var start = (await ledger.AppendAsync(ledger.Harvest())).Index + 1;
        var waiting = new List<Task<Receipt>>();
        async Task AppendAsync(ulong size)
        {
            waiting.Add(ledger.AppendAsync(ledger.Harvest()));
            await Eventually.TrueAsync(async () => (await ledger.Running.Get<LogReader>().HeadAsync(default)).Size == size);
        }

        static Task AskedAsync(ScriptedWitness witness, ulong size) =>
            Eventually.TrueAsync(() => Task.FromResult(witness.Asked.Last().Checkpoint.Size == size));

        // Each is asked while the other one is thinking, and the log moves on in between.
        var (a, b, b2) = (new TaskCompletionSource(), new TaskCompletionSource(), new TaskCompletionSource());
        ledger.B.Hold = b.Task;
        await AppendAsync(start + 1);
        await AskedAsync(ledger.B, start + 1);
        await Eventually.TrueAsync(() => Task.FromResult(ledger.A.Seen.Size == start + 1));
        ledger.A.Hold = a.Task;
        await AppendAsync(start + 2);
        await AskedAsync(ledger.A, start + 2);
        await AppendAsync(start + 3);
        b.SetResult();
        await Eventually.TrueAsync(() => Task.FromResult(ledger.B.Seen.Size == start + 3));
        ledger.B.Hold = b2.Task;
        await AppendAsync(start + 4);
        await AskedAsync(ledger.B, start + 4);
        a.SetResult();

        // What the one has cosigned is what the other is asked for, and so it is shown.
        await Eventually.TrueAsync(async () => await SizeAsync(ledger) == start + 3);
        b2.SetResult();
        foreach (var receipt in await Task.WhenAll(waiting))
        {
            Assert.True(ledger.Judge(receipt).IsMet);
        }
    }

    [Fact]
    public async Task WhatWaitsInVainIsRecordedAndGetsItsReceiptWhenTheWitnessesAreBack()
    {
        await using var ledger = await WitnessedLedger.StartAsync("required", "all");
        await ledger.AppendAsync(ledger.Harvest());
        var shown = await SizeAsync(ledger);
        ledger.B.GoAway();

        var statements = Enumerable.Range(0, 3).Select(_ => ledger.Harvest()).ToList();
        foreach (var statement in statements)
        {
            Assert.Equal("NOT_YET_WITNESSED", await ledger.RefusalAsync(statement));
            Assert.Equal("NOT_YET_WITNESSED", await ReasonAsync(() => ledger.Api.GetReceiptAsync(
                new GetReceiptRequest { StatementId = StatementId.Of(statement.Statement.Span).ToByteString() }).ResponseAsync));
        }

        // Recorded, and neither the checkpoint nor who follows it has moved.
        Assert.Equal(shown, await SizeAsync(ledger));
        ledger.B.ComeBack();
        var asked = ledger.B.Asked.Count;
        await ledger.PassAsync(async () => await SizeAsync(ledger) == shown + 3);

        // One cosigned checkpoint covers all that was recorded meanwhile.
        Assert.Contains(ledger.B.Asked.Skip(asked), request => request.OldSize == shown && request.Checkpoint.Size == shown + 3);
        for (var i = 0; i < statements.Count; i++)
        {
            var receipt = await ledger.AppendAsync(statements[i]);
            Assert.Equal(shown + (ulong)i, receipt.Index);
            Assert.True(ledger.Judge(receipt).IsMet);
            Assert.Equal(receipt, await ledger.AppendAsync(statements[i]));
        }

        await ledger.Ledger.CheckLogAsync();
    }

    [Fact]
    public async Task AStreamTellsOfEachStatementWhetherItIsWitnessed()
    {
        await using var ledger = await WitnessedLedger.StartAsync("required");
        using var call = ledger.Api.AppendBatch();
        await call.RequestStream.WriteAsync(new AppendBatchRequest { Statement = ledger.Harvest() });
        Assert.True(await call.ResponseStream.MoveNext());
        Assert.True(ledger.Judge(call.ResponseStream.Current.Receipt).IsMet);

        ledger.A.GoAway();
        ledger.B.GoAway();
        await call.RequestStream.WriteAsync(new AppendBatchRequest { Statement = ledger.Harvest() });
        await call.RequestStream.WriteAsync(new AppendBatchRequest { Statement = ledger.Harvest() });
        await call.RequestStream.CompleteAsync();
        for (var i = 1UL; i <= 2; i++)
        {
            var next = call.ResponseStream.MoveNext();
            await ledger.PassAsync(() => Task.FromResult(next.IsCompleted));
            Assert.True(await next);
            Assert.Equal((i, "NOT_YET_WITNESSED"), (call.ResponseStream.Current.Sequence, call.ResponseStream.Current.Refusal.Code));
            Assert.Equal((int)StatusCode.Unavailable, call.ResponseStream.Current.Refusal.StatusCode);
        }

        Assert.False(await call.ResponseStream.MoveNext());
    }

    [Fact]
    public async Task WhatWasWitnessedIsShownAfterARestartWithoutWitnesses()
    {
        await using var ledger = await WitnessedLedger.StartAsync("required");
        var statement = ledger.Harvest();
        var receipt = await ledger.AppendAsync(statement);
        await ledger.StopAsync();
        ledger.A.GoAway();
        ledger.B.GoAway();
        await ledger.RunAsync("required");

        Assert.Equal(receipt.Index, (await ledger.AppendAsync(statement)).Index);
        Assert.Equal(receipt.Index + 1, await SizeAsync(ledger));
        Assert.Equal("NOT_YET_WITNESSED", await ledger.RefusalAsync(ledger.Harvest()));
    }

    [Fact]
    public async Task WhoFollowsTheLogIsWokenByTheQuorum()
    {
        await using var ledger = await WitnessedLedger.StartAsync("required");
        var receipt = await ledger.AppendAsync(ledger.Harvest());
        var proof = new Metadata { { "authorization", ledger.Ledger.Proof(ledger.Ledger.Season.Owner) } };
        using var watching = ledger.Api.WatchEntries(new WatchEntriesRequest { FromIndex = receipt.Index, Follow = true }, proof);
        Assert.True(await watching.ResponseStream.MoveNext());
        Assert.True(await watching.ResponseStream.MoveNext());
        Assert.True(ledger.Judge(watching.ResponseStream.Current.Checkpoint).IsMet);

        var next = await ledger.AppendAsync(ledger.Harvest());
        Assert.True(await watching.ResponseStream.MoveNext());
        Assert.Equal(next.Index, watching.ResponseStream.Current.Entry.Index);
    }

    private static async Task<string> CheckpointAsync(WitnessedLedger ledger, LotKey lot)
    {
        var file = await ledger.Running.Get<BundleBuilder>().OfLotAsync(lot, default);
        return Bundle.Parser.ParseFrom(file.AsSpan(BundleFile.Magic.Length)).Checkpoint;
    }

    private static async Task<ulong> SizeAsync(WitnessedLedger ledger) =>
        SizeOf((await ledger.Api.GetCheckpointAsync()).Checkpoint);

    private static ulong SizeOf(string text) => SignedNote.TryParse(text, out var note) && Checkpoint.TryParse(note.Text, out var checkpoint)
        ? checkpoint.Size
        : throw new FormatException();

    private static async Task<string> ReasonAsync(Func<Task> call) => WitnessedLedger.ReasonOf(await Assert.ThrowsAsync<RpcException>(call));
}
