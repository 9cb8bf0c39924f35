using System.Security.Cryptography;
using Google.Protobuf;
using Grpc.Core;
using Grpc.Net.Client;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Checkpoints;
using Traceability.LedgerService.Log;
using Traceability.LedgerService.Operator;
using Traceability.TestKit;
using Traceability.V1;

namespace Traceability.LedgerService.Tests.Operator;

/// <summary>An operator ends a log, stopped or running: read for ever, and nothing more is taken.</summary>
public sealed class FreezeTests
{
    private const string Successor = "https://next.example/season";

    [Fact]
    public async Task AnEndedLogTakesNothingMoreAndRepeatsTheReceiptsThatItGave()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var harvest = ledger.Season.Harvest(SeasonScript.Kilogram).Sign();
        var receipt = await ledger.RecordAsync(harvest);
        var last = await CheckpointAsync(ledger);

        var (exitCode, said, _) = await FreezeAsync(ledger, SeasonScript.Origin, Successor);

        Assert.Equal((0, last), (exitCode, said));
        var outcomes = await ledger.AppendAsync(ledger.Season.Harvest(SeasonScript.Kilogram).Sign(), harvest);
        Assert.Equal(Reasons.LogFrozen, outcomes[0].Refusal?.Reason);
        Assert.Contains(Successor, outcomes[0].Refusal!.WayOut, StringComparison.Ordinal);
        Assert.Equal(receipt, outcomes[1].Receipt);
        Assert.Equal(last, await CheckpointAsync(ledger));
        ledger.Reload();
        Assert.Equal(Reasons.LogFrozen, (await ledger.AppendAsync(ledger.Season.Harvest(1).Sign()))[0].Refusal?.Reason);
        await ledger.CheckLogAsync();
    }

    [Fact]
    public async Task ReadersAndSendersLearnThatALogIsEndedAndWhereItGoesOn()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await using var running = await RunningLedger.StartAsync(ledger);
        using var channel = GrpcChannel.ForAddress(running.Grpc);
        var before = await AskAsync(channel, "LedgerService/GetCheckpoint", new GetCheckpointRequest(), GetCheckpointResponse.Parser);
        Assert.Equal((0, ""), (before.FrozenAtMs, before.Successor));

        await FreezeAsync(ledger, SeasonScript.Origin, Successor);

        var now = ledger.Time.GetUtcNow().ToUnixTimeMilliseconds();
        var after = await AskAsync(channel, "LedgerService/GetCheckpoint", new GetCheckpointRequest(), GetCheckpointResponse.Parser);
        Assert.Equal((now, Successor, before.Checkpoint), (after.FrozenAtMs, after.Successor, after.Checkpoint));
        var described = await AskAsync(channel, "RegistryService/GetLedger", new GetLedgerRequest(), GetLedgerResponse.Parser);
        Assert.Equal((now, Successor), (described.FrozenAtMs, described.Successor));
        Assert.Contains(Successor, (await running.ReadAsync("/")).Body, StringComparison.Ordinal);
        Assert.Equal((200, after.Checkpoint), await running.ReadAsync("/checkpoint"));
        await Refused.WithAsync(StatusCode.FailedPrecondition, "LOG_FROZEN", () => AskAsync(
            channel, "LedgerService/Append", new AppendRequest { Statement = ledger.Season.Harvest(1).Sign() }, AppendResponse.Parser));
    }

    [Fact]
    public async Task OnlyTheTypedOriginEndsALog()
    {
        await using var ledger = await TestLedger.OpenAsync();
        Assert.Equal(1, (await FreezeAsync(ledger, "ledger.example/test-seasons")).ExitCode);
        Assert.Equal(2, (await FreezeAsync(ledger)).ExitCode);
        Assert.Equal(2, (await FreezeAsync(ledger, SeasonScript.Origin, "next season")).ExitCode);
        Assert.Equal(2, (await FreezeAsync(ledger, SeasonScript.Origin, Successor, "more")).ExitCode);
        await ledger.RecordAsync(ledger.Season.Harvest(SeasonScript.Kilogram).Sign());
    }

    [Fact]
    public async Task TheEndIsOnceAndTheSuccessorMayBeNamedLater()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await FreezeAsync(ledger, SeasonScript.Origin);
        var first = (await ledger.Get<LogReader>().HeadAsync(CancellationToken.None)).FrozenAtMs;
        ledger.Time.Set(ledger.Season.NowMs + SeasonScript.Day);

        var again = await FreezeAsync(ledger, SeasonScript.Origin, Successor);

        var head = await ledger.Get<LogReader>().HeadAsync(CancellationToken.None);
        Assert.Equal((first, Successor), (head.FrozenAtMs, head.Successor));
        Assert.Contains("was ended already", again.Error, StringComparison.Ordinal);
        await FreezeAsync(ledger, SeasonScript.Origin);
        Assert.Equal(Successor, (await ledger.Get<LogReader>().HeadAsync(CancellationToken.None)).Successor);
    }

    [Fact]
    public async Task ALogIsNotEndedInAnOlderCopyNorWhereThereIsNone()
    {
        await using var ledger = await TestLedger.OpenAsync(TestStore.Sqlite);
        var newest = ledger.Get<SignedHeadFile>();
        await ledger.RecordAsync(ledger.Season.Harvest(SeasonScript.Kilogram).Sign());
        using var folder = new TemporaryFolder();
        foreach (var file in Directory.GetFiles(ledger.Options.DataDirectory))
        {
            File.Copy(file, Path.Combine(folder.Path, Path.GetFileName(file)));
        }

        await ledger.RecordAsync(ledger.Season.Harvest(SeasonScript.Kilogram).Sign());
        File.Copy(newest.Path, Path.Combine(folder.Path, SignedHeadFile.Name), overwrite: true);
        var (exitCode, _, error) = await FreezeAsync(new LedgerOptions { DataDirectory = folder.Path }, ledger.Time, SeasonScript.Origin);
        Assert.Equal(1, exitCode);
        Assert.Contains("restored from an older backup", error, StringComparison.Ordinal);

        using var empty = new TemporaryFolder();
        Assert.Equal(1, (await FreezeAsync(new LedgerOptions { DataDirectory = empty.Path }, ledger.Time, SeasonScript.Origin)).ExitCode);
        Assert.Empty(Directory.GetFiles(empty.Path));
    }

    [Fact]
    public async Task ABatchThatRunsWhileTheLogEndsIsTakenWholeOrRefusedWhole()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var appending = Task.Run(async () =>
        {
            var outcomes = new List<LedgerService.Sequencing.AppendOutcome[]>();
            do
            {
                outcomes.Add([.. await ledger.AppendAsync(ledger.Season.Harvest(1).Sign(), ledger.Season.Harvest(1).Sign())]);
            }
            while (outcomes[^1][0].Refusal is null);

            return outcomes;
        });
        var (exitCode, last, _) = await FreezeAsync(ledger, SeasonScript.Origin);
        var batches = await appending.WaitAsync(TimeSpan.FromSeconds(120));

        Assert.Equal(0, exitCode);
        Assert.All(batches[..^1], batch => Assert.All(batch, outcome => Assert.NotNull(outcome.Receipt)));
        Assert.All(batches[^1], outcome => Assert.Equal(Reasons.LogFrozen, outcome.Refusal?.Reason));
        Assert.Equal(last, await CheckpointAsync(ledger));
        await ledger.CheckLogAsync();
    }

    // The service's project makes no client.
    private static async Task<TAnswer> AskAsync<TRequest, TAnswer>(
        GrpcChannel channel, string path, TRequest request, MessageParser<TAnswer> parser)
        where TRequest : class, IMessage<TRequest>
        where TAnswer : class, IMessage<TAnswer>
    {
        var name = path.Split('/');
        var method = new Method<TRequest, TAnswer>(
            MethodType.Unary,
            "traceability.v1." + name[0],
            name[1],
            Marshallers.Create<TRequest>(message => message.ToByteArray(), _ => throw new NotSupportedException()),
            Marshallers.Create(message => message.ToByteArray(), parser.ParseFrom));
        using var call = channel.CreateCallInvoker().AsyncUnaryCall(method, null, default, request);
        return await call.ResponseAsync;
    }

    private static Task<string> CheckpointAsync(TestLedger ledger) => ledger.Get<LogReader>().CheckpointAsync(CancellationToken.None);

    private static Task<(int ExitCode, string Output, string Error)> FreezeAsync(TestLedger ledger, params string[] words) =>
        FreezeAsync(
            new LedgerOptions
            {
                DataDirectory = ledger.Options.DataDirectory,
                Database = ledger.Options.Database,
                ConnectionString = ledger.Options.ConnectionString,
            },
            ledger.Time,
            words);

    private static async Task<(int ExitCode, string Output, string Error)> FreezeAsync(LedgerOptions options, TimeProvider time, params string[] words)
    {
        using var random = RandomNumberGenerator.Create();
        var (output, error) = (new StringWriter(), new StringWriter());
        var exitCode = await OperatorVerbs.RunAsync("freeze", new OperatorCall(words, options, output, error, time, random));
        return (exitCode, output.ToString(), error.ToString());
    }
}
