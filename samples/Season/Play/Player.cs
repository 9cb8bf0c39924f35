using System.Text.Json.Nodes;
using Traceability.Season.Commands;
using Traceability.Season.Hosting;

namespace Traceability.Season.Play;

/// <summary>Plays what is not played yet. Killed at any instant, the next play ends with the same ledger.</summary>
internal sealed class Player(Trace trace, Diary diary, DataFolder folder, Teller teller)
{
    /// <summary>Pins the ledger where each party keeps it; the addresses may be others than last time, the keys may not.</summary>
    public async Task PinAsync(LedgerProcess ledger, CancellationToken cancellation)
    {
        foreach (var party in Parties.All)
        {
            await trace.MustAsync(party, ["init", "--grpc", ledger.Grpc.AbsoluteUri, "--web", ledger.Web.AbsoluteUri], cancellation);
        }
    }

    /// <exception cref="SeasonFault">A step did not do what it should.</exception>
    public async Task PlayAsync(CancellationToken cancellation)
    {
        HarvestBook.Write(folder, diary);
        var plan = Plan.Of(folder);
        foreach (var (place, step) in plan.Index())
        {
            if (!diary.IsDone(step.Name))
            {
                await PlayAsync(step, place + 1, plan.Count, cancellation);
            }
        }
    }

    private async Task PlayAsync(Step step, int number, int count, CancellationToken cancellation)
    {
        var words = step.Words(diary);
        teller.Step(number, count, step.Title, trace.Spoken(step.Party, words));
        var answer = diary.OutboxBefore(step.Name) is { } before ? await FindAsync(step, before, cancellation) : null;
        if (answer is null)
        {
            diary.Begin(step.Name, await OutboxAsync(step.Party, cancellation));
            answer = await trace.MustAsync(step.Party, words, cancellation);
        }

        diary.Finish(step.Name, ResultOf(step, answer));
        teller.StepDone(step, answer);
    }

    /// <summary>What a step that was cut short had done already; null when that is nothing, or when repeating does no harm.</summary>
    private async Task<TraceAnswer?> FindAsync(Step step, IReadOnlyList<string> before, CancellationToken cancellation)
    {
        switch (step.Kind)
        {
            case StepKind.Key:
                var keys = await trace.MustAsync(step.Party, ["key", "list"], cancellation);
                var key = keys.Document!["keys"]!.AsArray().FirstOrDefault();
                return key is null ? null : new TraceAnswer(0, key.DeepClone(), "");
            case StepKind.Statement:
                await trace.MustAsync(step.Party, ["sync"], cancellation);
                var made = (await OutboxAsync(step.Party, cancellation)).Except(before).ToArray();
                return made.Length == 0 ? null : await trace.MustAsync(step.Party, ["show", "receipt", made[0]], cancellation);
            default:
                return null;
        }
    }

    // Refused statements are not counted: the step is tried again.
    private async Task<IEnumerable<string>> OutboxAsync(string party, CancellationToken cancellation)
    {
        var answer = await trace.MustAsync(party, ["outbox", "--all"], cancellation);
        return answer.Document!["statements"]!.AsArray()
            .Where(item => item!["status"]!.GetValue<string>() != "refused")
            .Select(item => item!["statement"]!.GetValue<string>());
    }

    private static string ResultOf(Step step, TraceAnswer answer) => step.Kind switch
    {
        StepKind.Key => answer.Word("key_card")!,
        StepKind.Import => string.Join(' ', RowsOf(answer).Select(row => row!["statement"]!.GetValue<string>())),
        StepKind.Question => "",
        _ => answer.Statement,
    };

    private static JsonArray RowsOf(TraceAnswer answer) => answer.Document!["rows"]!.AsArray();
}
