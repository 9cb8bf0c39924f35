using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Traceability.LedgerCore.Statements;
using Traceability.V1;

namespace Traceability.LedgerService.Tests.Witnessing;

/// <summary>What there is of cosignatures is carried, and nothing waits for it.</summary>
public sealed class OptionalWitnessTests
{
    [Fact]
    public async Task AReceiptGainsTheCosignaturesThatCameAfterIt()
    {
        await using var ledger = await WitnessedLedger.StartAsync("optional", "all");
        ledger.A.GoAway();
        ledger.B.GoAway();

        var statement = ledger.Harvest();
        var first = await ledger.AppendAsync(statement);
        Assert.Empty(ledger.Judge(first).Vouching);

        ledger.A.ComeBack();
        ledger.B.ComeBack();
        await ledger.PassAsync(async () => ledger.Judge(await FetchAsync(ledger, statement)).IsMet);
        var second = await FetchAsync(ledger, statement);
        Assert.Equal((first.Index, first.StatementId), (second.Index, second.StatementId));
        Assert.Equal(second, await ledger.AppendAsync(statement));
        Assert.True(ledger.Judge(await ledger.Running.Web.GetStringAsync("/checkpoint")).IsMet);
    }

    [Fact]
    public async Task AWitnessThatNeverAnswersHoldsNobodyUp()
    {
        await using var ledger = await WitnessedLedger.NewAsync();
        var never = new TaskCompletionSource();
        ledger.B.Instead = (_, _) => never.Task;
        var starting = Task.Run(() => ledger.RunAsync("optional"));
        await ledger.PassAsync(() => Task.FromResult(starting.IsCompleted));
        await starting;

        for (var i = 0; i < 5; i++)
        {
            await ledger.AppendAsync(ledger.Harvest());
        }

        await Eventually.TrueAsync(async () =>
            ledger.Judge(await ledger.Running.Web.GetStringAsync("/checkpoint")).Vouching.SingleOrDefault()?.Name == "a");
        never.SetResult();
    }

    public static TheoryData<string> BadAnswers() => ["400", "403", "404", "429", "500", "302", "junk", "other key", "other checkpoint", "endless", "empty", "size"];

    [Theory]
    [MemberData(nameof(BadAnswers))]
    public async Task NothingOfABadAnswerIsKeptAndTheWitnessIsAskedAgainLater(string answer)
    {
        await using var ledger = await WitnessedLedger.NewAsync();
        var (before, asked) = (ledger.A.Cosigner.Verifier.ToString(), 0);
        ledger.A.Instead = (http, request) =>
        {
            Interlocked.Increment(ref asked);
            return answer switch
            {
                "junk" => http.Response.WriteAsync("no line\n"),
                "empty" => Task.CompletedTask,
                "other key" => http.Response.WriteAsync(ledger.B.Cosigner.Sign(request.Checkpoint) + "\n"),
                "other checkpoint" => http.Response.WriteAsync(ledger.A.Cosigner.Sign(request.Checkpoint with { Size = 1 }) + "\n"),
                "endless" => EndlessAsync(http, ledger.A.Cosigner.Sign(request.Checkpoint) + "\n"),
                "size" => Told(http, 409, "many\n"),
                _ => Told(http, int.Parse(answer, System.Globalization.CultureInfo.InvariantCulture), ledger.A.Cosigner.Sign(request.Checkpoint) + "\n"),
            };
        };
        await ledger.RunAsync("optional");
        await Eventually.TrueAsync(() => Task.FromResult(asked >= 2));

        // Once at the start and once by the feed; then not before time has passed.
        await ledger.AppendAsync(ledger.Harvest());
        await ledger.AppendAsync(ledger.Harvest());
        Assert.Equal(2, asked);
        await using (var context = ledger.Ledger.Context())
        {
            Assert.False(await context.Cosignatures.AnyAsync(row => row.Witness == before));
        }

        ledger.A.ComeBack();
        await ledger.PassAsync(async () => ledger.Judge(await ledger.Running.Web.GetStringAsync("/checkpoint")).Vouching.Any(one => one.Name == "a"));
    }

    [Fact]
    public async Task AWitnessIsSentTheProofFromTheSizeItHas()
    {
        await using var ledger = await WitnessedLedger.StartAsync("optional");
        await Eventually.TrueAsync(() => Task.FromResult(ledger.A.Seen.Size == ledger.B.Seen.Size && ledger.A.Seen.Size > 0));
        var then = ledger.A.Seen;
        await ledger.AppendAsync(ledger.Harvest());
        await Eventually.TrueAsync(() => Task.FromResult(ledger.A.Seen.Size > then.Size));

        // Its disk was restored from a backup: that is its affair, and it catches up.
        ledger.A.Seen = then;
        await ledger.AppendAsync(ledger.Harvest());
        await Eventually.TrueAsync(() => Task.FromResult(ledger.A.Seen.Size == then.Size + 2));
        Assert.Contains(ledger.A.Asked, request => request.OldSize == then.Size && request.Checkpoint.Size == then.Size + 2 && request.Proof.Count > 0);
    }

    private static async Task<Receipt> FetchAsync(WitnessedLedger ledger, SignedStatement statement) => (await ledger.Api.GetReceiptAsync(
        new GetReceiptRequest { StatementId = StatementId.Of(statement.Statement.Span).ToByteString() })).Receipt;

    private static Task Told(HttpContext http, int status, string text)
    {
        http.Response.StatusCode = status;
        http.Response.Headers.Location = "/elsewhere";
        return http.Response.WriteAsync(text);
    }

    // Longer than any answer may be, and right at its beginning.
    private static async Task EndlessAsync(HttpContext http, string line)
    {
        for (var i = 0; i < 1_000; i++)
        {
            await http.Response.WriteAsync(line);
        }
    }
}
