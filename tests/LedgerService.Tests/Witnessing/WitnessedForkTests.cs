using Grpc.Core;
using Microsoft.AspNetCore.Http;
using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Merkle;
using Traceability.LedgerService.Checkpoints;
using Traceability.LedgerService.Witnessing;
using Traceability.V1;
using Status = Grpc.Health.V1.HealthCheckResponse.Types.ServingStatus;

namespace Traceability.LedgerService.Tests.Witnessing;

/// <summary>A proof of another history stops the signing, at the start and while the service runs; what a witness only claims is told.</summary>
public sealed class WitnessedForkTests
{
    [Theory]
    [InlineData("more", "was restored from an older backup")]
    [InlineData("other root", "another tree")]
    [InlineData("other past", "do not continue")]
    public async Task AServiceWhoseWitnessProvesAnotherHistoryDoesNotStart(string what, string says)
    {
        await using var ledger = await WitnessedLedger.NewAsync();
        Claim(ledger, what);
        ledger.B.Shows = Signed(ledger, ledger.B.Seen);

        var refusal = await StartRefusalAsync(ledger, WitnessingMode.Optional);

        Assert.Contains("The witness \"b\"", refusal, StringComparison.Ordinal);
        Assert.Contains(says, refusal, StringComparison.Ordinal);
        Assert.Contains("own key", refusal, StringComparison.Ordinal);
        Assert.Contains("\"Restore\"", refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("more", "nothing")]
    [InlineData("other root", "nothing")]
    [InlineData("other past", "nothing")]
    [InlineData("more", "junk")]
    [InlineData("other root", "signed by itself")]
    [InlineData("other past", "of this very log")]
    public async Task AWitnessThatOnlyClaimsAnotherHistoryStopsNothingWhereItIsOptional(string what, string shows)
    {
        await using var ledger = await WitnessedLedger.NewAsync();
        Claim(ledger, what);
        ledger.B.Shows = shows switch
        {
            "junk" => "no checkpoint\n",
            "signed by itself" => $"{new Checkpoint(ledger.Ledger.Get<LogKeys>().Origin, ledger.B.Seen.Size, ledger.B.Seen.Root).Text}\n"
                + $"{ledger.B.Cosigner.Sign(new Checkpoint(ledger.Ledger.Get<LogKeys>().Origin, ledger.B.Seen.Size, ledger.B.Seen.Root))}\n",
            "of this very log" => await ledger.Ledger.Get<Log.CosignedCheckpoints>().SignedAsync(CancellationToken.None),
            _ => null,
        };
        await ledger.RunAsync("optional");

        // Told, remembered and shown; the log takes statements, and the other witness cosigns them.
        await ledger.AppendAsync(ledger.Harvest());
        var check = ledger.Api.CheckHealthAsync();
        Assert.Equal(Status.Serving, (await check.ResponseAsync).Status);
        Assert.Contains("WITNESS_CLAIMS_FORK", Reasons(check.GetTrailers()));
        var claim = Assert.Single((await ledger.Api.GetLedgerAsync()).WitnessClaims);
        Assert.Equal(("b", 0L), (claim.Witness, claim.TakenBackAtMs));
        Assert.True(claim.SinceMs > 0);
        await ledger.PassAsync(async () => ledger.Judge(await ledger.Running.Web.GetStringAsync("/checkpoint")).IsMet);

        // It was mended, and cosigns again: that it claimed something stays to be seen.
        ledger.B.Seen = (0, TreeHasher.Empty);
        ledger.B.ComeBack();
        await ledger.PassAsync(async () => (await ledger.Api.GetLedgerAsync()).WitnessClaims.Single().TakenBackAtMs > 0);
        check = ledger.Api.CheckHealthAsync();
        await check.ResponseAsync;
        Assert.DoesNotContain("WITNESS_CLAIMS_FORK", Reasons(check.GetTrailers()));
    }

    [Fact]
    public async Task AClaimIsLoggedOnceAndAtTheStartTheQuorumDecides()
    {
        await using var ledger = await WitnessedLedger.NewAsync("all");
        Claim(ledger, "more");
        Configure(ledger, WitnessingMode.Optional);
        await ledger.Ledger.Get<WitnessRollCall>().RunAsync(CancellationToken.None);
        await ledger.Ledger.Get<WitnessRollCall>().RunAsync(CancellationToken.None);

        Assert.Single(ledger.Ledger.Log.Lines, line => line.Contains("Another history of this ledger is claimed", StringComparison.Ordinal));
        Assert.Contains("shows no checkpoint", await StartRefusalAsync(ledger, WitnessingMode.Required), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("any", true)]
    [InlineData("all", false)]
    public async Task WhereWitnessesAreRequiredTheQuorumDecidesWhetherAClaimStops(string quorum, bool goesOn)
    {
        await using var ledger = await WitnessedLedger.StartAsync("required", quorum);
        var before = await ledger.AppendAsync(ledger.Harvest());
        await Eventually.TrueAsync(() => Task.FromResult(ledger.B.Seen.Size == before.Index + 1));
        ledger.B.Seen = Foreign("more", before.Index + 1);

        if (goesOn)
        {
            Assert.True(ledger.Judge(await ledger.AppendAsync(ledger.Harvest())).IsMet);
            await Eventually.TrueAsync(async () => (await ledger.Api.GetLedgerAsync()).WitnessClaims.Count == 1);
            Assert.True(ledger.Judge(await ledger.AppendAsync(ledger.Harvest())).IsMet);
        }
        else
        {
            Assert.Equal("NOT_YET_WITNESSED", await ledger.RefusalAsync(ledger.Harvest()));
            await ledger.PassAsync(async () => (await ledger.Api.CheckHealthAsync()).Status == Status.NotServing);
            Assert.Equal("LOG_FORKED", await ledger.RefusalAsync(ledger.Harvest()));
            ledger.B.GoAway();
        }
    }

    [Theory]
    [InlineData("more", "required")]
    [InlineData("other past", "required")]
    [InlineData("more", "optional")]
    [InlineData("other past", "optional")]
    public async Task AServiceThatLearnsOfAProvenForkTakesNoMoreAndSaysSo(string what, string mode)
    {
        await using var ledger = await WitnessedLedger.StartAsync(mode);
        var before = await ledger.AppendAsync(ledger.Harvest());
        Assert.Equal(Status.Serving, (await ledger.Api.CheckHealthAsync()).Status);
        using var watching = ledger.Api.WatchHealth();
        Assert.True(await watching.ResponseStream.MoveNext());

        ledger.A.GoAway();
        await Eventually.TrueAsync(() => Task.FromResult(ledger.B.Seen.Size == before.Index + 1));
        var other = Foreign(what, before.Index + 1);
        ledger.B.Shows = Signed(ledger, other);
        ledger.B.Seen = other;
        var told = watching.ResponseStream.MoveNext();
        if (mode == "required")
        {
            Assert.Equal("NOT_YET_WITNESSED", await ledger.RefusalAsync(ledger.Harvest()));
        }
        else
        {
            await ledger.AppendAsync(ledger.Harvest());
        }

        await ledger.PassAsync(() => Task.FromResult(told.IsCompleted));
        Assert.True(await told);
        Assert.Equal(Status.NotServing, watching.ResponseStream.Current.Status);

        var check = ledger.Api.CheckHealthAsync();
        Assert.Equal(Status.NotServing, (await check.ResponseAsync).Status);
        Assert.Contains("LOG_FORKED", Reasons(check.GetTrailers()));
        Assert.Equal("LOG_FORKED", await ledger.RefusalAsync(ledger.Harvest()));
        using var stream = ledger.Api.AppendBatch();
        await stream.RequestStream.WriteAsync(new AppendBatchRequest { Statement = ledger.Harvest() });
        Assert.Equal("LOG_FORKED", WitnessedLedger.ReasonOf(await Assert.ThrowsAsync<RpcException>(() => stream.ResponseStream.MoveNext())));

        // What was recorded before can still be read.
        Assert.NotEmpty((await ledger.Api.GetCheckpointAsync()).Checkpoint);
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
        Configure(ledger, WitnessingMode.Required);

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

    private static IEnumerable<string> Reasons(Metadata trailers) => trailers.GetAll("traceability-reason").Select(reason => reason.Value);

    private static void Claim(WitnessedLedger ledger, string what)
    {
        ledger.B.Seen = Foreign(what, (ulong)ledger.Ledger.Season.Entries.Count);
        ledger.B.Instead = what == "other root" ? SameSize : null;
    }

    // As an operator who forks the log signs it, with the log's own key.
    private static string Signed(WitnessedLedger ledger, (ulong Size, Hash Root) tree) => ledger.Ledger.Get<LogKeys>().Sign(tree.Size, tree.Root);

    // Another reading of the specification tells 409 where ours tells 422.
    private static Task SameSize(HttpContext http, LedgerCore.Witnessing.AddCheckpointRequest request)
    {
        http.Response.StatusCode = 409;
        return http.Response.WriteAsync($"{request.Checkpoint.Size}\n");
    }

    private static void Configure(WitnessedLedger ledger, WitnessingMode mode)
    {
        ledger.Ledger.Options.Witnessing = mode;
        ledger.Ledger.Options.WitnessPolicy = ledger.PolicyFile;
        ledger.Ledger.Reload();
    }

    private static async Task<string> StartRefusalAsync(WitnessedLedger ledger, WitnessingMode mode)
    {
        Configure(ledger, mode);
        return (await Assert.ThrowsAsync<LedgerRefusedToStartException>(
            () => ledger.Ledger.Get<WitnessRollCall>().RunAsync(CancellationToken.None))).Message;
    }
}
