using Grpc.Core;
using Microsoft.AspNetCore.Http;
using Traceability.LedgerCore.Merkle;
using Traceability.LedgerService.Checkpoints;
using Traceability.LedgerService.Witnessing;
using Traceability.V1;
using Status = Grpc.Health.V1.HealthCheckResponse.Types.ServingStatus;

namespace Traceability.LedgerService.Tests.Witnessing;

/// <summary>A witness that has seen another history stops the signing, at the start and while the service runs.</summary>
public sealed class WitnessedForkTests
{
    [Theory]
    [InlineData("more", "was restored from an older backup")]
    [InlineData("other root", "another tree")]
    [InlineData("other past", "do not continue")]
    public async Task AServiceWhoseWitnessSawAnotherHistoryDoesNotStart(string what, string says)
    {
        await using var ledger = await WitnessedLedger.NewAsync();
        ledger.B.Seen = Foreign(what, (ulong)ledger.Ledger.Season.Entries.Count);
        ledger.B.Instead = what == "other root" ? SameSize : null;

        var refusal = await StartRefusalAsync(ledger, WitnessingMode.Optional);

        Assert.Contains("The witness \"b\"", refusal, StringComparison.Ordinal);
        Assert.Contains(says, refusal, StringComparison.Ordinal);
        Assert.Contains("\"Restore\"", refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("more")]
    [InlineData("other past")]
    public async Task AServiceThatLearnsOfAForkTakesNoMoreAndSaysSo(string what)
    {
        await using var ledger = await WitnessedLedger.StartAsync("required");
        var before = await ledger.AppendAsync(ledger.Harvest());
        Assert.Equal(Status.Serving, (await ledger.Api.CheckHealthAsync()).Status);
        using var watching = ledger.Api.WatchHealth();
        Assert.True(await watching.ResponseStream.MoveNext());

        ledger.A.GoAway();
        await Eventually.TrueAsync(() => Task.FromResult(ledger.B.Seen.Size == before.Index + 1));
        ledger.B.Seen = Foreign(what, before.Index + 1);
        var told = watching.ResponseStream.MoveNext();
        Assert.Equal("NOT_YET_WITNESSED", await ledger.RefusalAsync(ledger.Harvest()));
        await ledger.PassAsync(() => Task.FromResult(told.IsCompleted));
        Assert.True(await told);
        Assert.Equal(Status.NotServing, watching.ResponseStream.Current.Status);

        var check = ledger.Api.CheckHealthAsync();
        Assert.Equal(Status.NotServing, (await check.ResponseAsync).Status);
        Assert.Equal("LOG_FORKED", check.GetTrailers().GetValue("traceability-reason"));
        Assert.Equal("LOG_FORKED", await ledger.RefusalAsync(ledger.Harvest()));
        using var stream = ledger.Api.AppendBatch();
        await stream.RequestStream.WriteAsync(new AppendBatchRequest { Statement = ledger.Harvest() });
        Assert.Equal("LOG_FORKED", WitnessedLedger.ReasonOf(await Assert.ThrowsAsync<RpcException>(() => stream.ResponseStream.MoveNext())));

        // What was witnessed before can still be read.
        Assert.True(ledger.Judge((await ledger.Api.GetCheckpointAsync()).Checkpoint).IsMet);
    }

    [Theory]
    [InlineData("", "there is no such file")]
    [InlineData("quorum none\n", "would require nothing")]
    [InlineData("nonsense\n", "Line 1")]
    [InlineData("{A}{a}group g any a2 a\nquorum g\n", "one key")]
    [InlineData("witness a {V}\nquorum a\n", "address")]
    [InlineData("witness a {V} http://witness.example/\nquorum a\n", "address")]
    [InlineData("witness a {V} https://user:secret@witness.example/\nquorum a\n", "address")]
    [InlineData("log {V1}\n{A}quorum a\n", "none of them")]
    public async Task APolicyThatCannotBeKeptIsRefusedAtTheStart(string policy, string says)
    {
        await using var ledger = await WitnessedLedger.NewAsync();
        await File.WriteAllTextAsync(ledger.PolicyFile, policy
            .Replace("{A}", ledger.A.Line, StringComparison.Ordinal)
            .Replace("{a}", ledger.A.Line.Replace("witness a ", "witness a2 ", StringComparison.Ordinal), StringComparison.Ordinal)
            .Replace("{V1}", "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx", StringComparison.Ordinal)
            .Replace("{V}", $"{ledger.A.Cosigner.Verifier}", StringComparison.Ordinal));
        if (policy.Length == 0)
        {
            File.Delete(ledger.PolicyFile);
        }

        var refusal = await StartRefusalAsync(ledger, WitnessingMode.Required);

        Assert.Contains(says, refusal, StringComparison.Ordinal);
        Assert.Contains("\"Witnesses\"", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithTooFewWitnessesAServiceStartsAndSaysSo()
    {
        await using var ledger = await WitnessedLedger.NewAsync("all");
        ledger.B.GoAway();
        ledger.Ledger.Options.Witnessing = WitnessingMode.Required;
        ledger.Ledger.Options.WitnessPolicy = ledger.PolicyFile;
        ledger.Ledger.Reload();

        await ledger.Ledger.Get<WitnessRollCall>().RunAsync(CancellationToken.None);

        Assert.Contains(ledger.Ledger.Log.Lines, line => line.Contains("The witness b did not cosign", StringComparison.Ordinal));
        Assert.Contains(ledger.Ledger.Log.Lines, line => line.Contains("Too few witnesses", StringComparison.Ordinal));
    }

    private static (ulong Size, Hash Root) Foreign(string what, ulong size) => what switch
    {
        "more" => (size + 10, TreeHasher.Leaf([1])),
        "other past" => (size - 1, TreeHasher.Leaf([1])),
        _ => (size, TreeHasher.Leaf([1])),
    };

    // Another reading of the specification tells 409 where ours tells 422.
    private static Task SameSize(HttpContext http, LedgerCore.Witnessing.AddCheckpointRequest request)
    {
        http.Response.StatusCode = 409;
        return http.Response.WriteAsync($"{request.Checkpoint.Size}\n");
    }

    private static async Task<string> StartRefusalAsync(WitnessedLedger ledger, WitnessingMode mode)
    {
        ledger.Ledger.Options.Witnessing = mode;
        ledger.Ledger.Options.WitnessPolicy = ledger.PolicyFile;
        ledger.Ledger.Reload();
        return (await Assert.ThrowsAsync<LedgerRefusedToStartException>(
            () => ledger.Ledger.Get<WitnessRollCall>().RunAsync(CancellationToken.None))).Message;
    }
}
