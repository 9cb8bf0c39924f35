using Traceability.Cli.Commands;
using Traceability.Cli.Output;
using Traceability.Client;
using Traceability.LedgerCore.Keys;

namespace Traceability.Cli.Outgoing;

/// <summary>Queues signed statements, then tries to empty the outbox.</summary>
internal static class Dispatch
{
    // A person waits: one more try, and the outbox keeps the rest.
    private static readonly SyncOptions Impatient = new() { Retry = new RetryOptions { MaxAttempts = 2 } };

    /// <summary>Signs a draft as the key's next statement.</summary>
    /// <param name="client">Null: only queue.</param>
    /// <param name="second">Another key that signs it too, or null.</param>
    /// <returns>Where it stands, and why it could not be sent; null when all was answered.</returns>
    public static async Task<(Standing Standing, LedgerException? GaveUp)> SendAsync(
        Invocation run, Workspace workspace, LedgerClient? client, Draft draft, WorkspaceKey key, SigningKey? second = null)
    {
        var added = await workspace.Outbox.SignAsync(draft, key.Signing, second is null ? [] : [second], run.Cancellation);
        var report = client is null ? null : await SynchroniseAsync(run, workspace, client);
        return (StandingOf(workspace, added, draft.Summary, workspace.Outbox.Find(added.Id)), report?.GaveUp);
    }

    /// <param name="client">Null: only queue.</param>
    /// <returns>Where each entry stands, in order, and why something could not be sent; null when all was answered.</returns>
    public static async Task<(IReadOnlyList<Standing> Standings, LedgerException? GaveUp)> SendAsync(
        Invocation run, Workspace workspace, LedgerClient? client, IReadOnlyList<OutboxEntry> entries)
    {
        var added = await workspace.Outbox.AddAllAsync(entries, run.Cancellation);
        var report = client is null ? null : await SynchroniseAsync(run, workspace, client);
        var items = entries.Count == 1
            ? new[] { workspace.Outbox.Find(added[0].Id) }.OfType<OutboxItem>().ToDictionary(item => item.Id)
            : workspace.Outbox.List().ToDictionary(item => item.Id);
        return ([.. added.Zip(entries, (one, entry) => StandingOf(workspace, one, entry.Summary, items.GetValueOrDefault(one.Id)))], report?.GaveUp);
    }

    /// <summary>Sends everything that is queued, under a progress bar.</summary>
    public static Task<SyncReport> SynchroniseAsync(Invocation run, Workspace workspace, LedgerClient client) =>
        run.Terminal.WatchAsync("Sending", bar => new OutboxSync(workspace, Impatient).RunAsync(
            client,
            new StepBar(bar, run.Terminal),
            run.Cancellation));

    /// <summary>How a command ends whose statements stand so.</summary>
    public static ExitCode ExitOf(IEnumerable<Standing> standings, LedgerException? gaveUp) =>
        standings.Any(one => one.Status == OutboxStatus.Refused) ? ExitCode.Refused
        : gaveUp is not null ? TraceCommand.ExitOf(gaveUp)
        : ExitCode.Ok;

    private static Standing StandingOf(Workspace workspace, OutboxAdded added, string summary, OutboxItem? item)
    {
        var status = item?.Status ?? OutboxStatus.Queued;
        return new Standing(
            added.Id, summary, added.AlreadyThere, status,
            status == OutboxStatus.Sent ? workspace.Receipts.Find(added.Id) : null,
            item?.Refusal);
    }

    private sealed class StepBar(IProgress<double> bar, Terminal terminal) : IProgress<SyncStep>
    {
        private string? told;

        public void Report(SyncStep value)
        {
            bar.Report(value.Total == 0 ? 1 : (double)(value.Sent + value.Refused) / value.Total);
            if (value.Waiting is { } fault && told != fault.Message)
            {
                told = fault.Message;
                terminal.Note($"{fault.Code}: {fault.Message}");
            }
        }
    }
}
