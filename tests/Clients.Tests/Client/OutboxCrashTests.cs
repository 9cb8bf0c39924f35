using Traceability.Client;
using Traceability.LedgerCore.Statements;
using Traceability.V1;

namespace Traceability.Clients.Tests.Client;

/// <summary>
/// Stops the program before each single file operation of a day's work in turn, half-written files included, and opens
/// the folder again.
/// </summary>
public sealed class OutboxCrashTests
{
    [Fact]
    public async Task Wherever_the_program_stops_nothing_queued_is_lost_and_no_bytes_change()
    {
        var steps = 0;
        while (true)
        {
            using var folder = new TemporaryFolder();
            var day = new Day(folder.Path, steps);
            var finished = await day.RunAsync();

            Check(folder.Path, day.Reported);
            await FinishAsync(folder.Path);
            if (finished)
            {
                break;
            }

            steps++;
        }

        // Three added (5 each but for the shared folder flush), one sent, one refused, one retried: fewer would mean that nothing was tried.
        Assert.InRange(steps, 20, 60);
    }

    private static void Check(string folder, IReadOnlyCollection<StatementId> reported)
    {
        var outbox = Open(folder).Outbox;
        var items = outbox.List().ToArray();

        Assert.Empty(outbox.ListDamaged());
        Assert.Equal(items.Length, items.Select(item => item.Id).Distinct().Count());
        Assert.Subset(items.Select(item => item.Id).ToHashSet(), reported.ToHashSet());
        Assert.All(items, item => Assert.Contains(item.Statement, Day.Statements));
        Assert.Equal(items.OrderBy(item => item.Sequence), items);
    }

    // The next day: the same import and synchronisation again, without a crash.
    private static async Task FinishAsync(string folder)
    {
        await new Day(folder, int.MaxValue).RunAsync();

        var outbox = Open(folder).Outbox;
        Assert.Equal(
            [OutboxStatus.Sent, OutboxStatus.Queued, OutboxStatus.Queued],
            outbox.List().Select(item => item.Status));
        Assert.Equal(
            Day.Statements.Select(statement => StatementId.Of(statement.Statement.Span)),
            outbox.List().Select(item => item.Id));
    }

    private static Workspace Open(string folder) => Workspace.Open(folder, new FixedTime(Samples.Now));

    /// <summary>Imports three, sends the first, has the second refused, and retries that.</summary>
    private sealed class Day
    {
        private readonly Workspace workspace;
        private readonly List<StatementId> reported = [];
        private int stepsLeft;

        internal Day(string folder, int steps)
        {
            stepsLeft = steps;
            workspace = Workspace.Open(folder, new FixedTime(Samples.Now), new DurableFiles(_ =>
            {
                if (stepsLeft-- == 0)
                {
                    throw new PowerCutException();
                }
            }));
        }

        internal static SignedStatement[] Statements { get; } = [Samples.Signed(1), Samples.Signed(2), Samples.Signed(3)];

        internal IReadOnlyCollection<StatementId> Reported => reported;

        internal async Task<bool> RunAsync()
        {
            try
            {
                var added = await workspace.Outbox.AddAllAsync([.. Statements[..2].Select(one => new OutboxEntry(one, "import"))]);
                reported.AddRange(added.Select(one => one.Id));
                reported.Add((await workspace.Outbox.AddAsync(Statements[2], "import")).Id);
                Decide(Statements[0], OutboxStatus.Queued, item => workspace.Outbox.MarkSent(item));
                Decide(Statements[1], OutboxStatus.Queued, item => workspace.Outbox.MarkRefused(item, Samples.Refusal()));
                Decide(Statements[1], OutboxStatus.Refused, item => workspace.Outbox.Retry(item.Id));
                return true;
            }
            catch (PowerCutException)
            {
                return false;
            }
        }

        private void Decide(SignedStatement statement, OutboxStatus status, Action<OutboxItem> action)
        {
            if (workspace.Outbox.Find(StatementId.Of(statement.Statement.Span)) is { } item && item.Status == status)
            {
                action(item);
                workspace.Outbox.FlushMoves();
            }
        }
    }

    private sealed class PowerCutException : Exception;
}
