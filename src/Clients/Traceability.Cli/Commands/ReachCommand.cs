using System.CommandLine;
using Traceability.Cli.Output;
using Traceability.Cli.Views;
using Traceability.Cli.Workspaces;
using Traceability.Client;
using Traceability.V1;

namespace Traceability.Cli.Commands;

/// <summary>Tells what a recall, or whatever is wrong with a lot, reaches.</summary>
internal sealed class ReachCommand : TraceCommand
{
    private readonly Argument<string> what = Typed.Words("lot-or-recall", "A lot as ID:INDEX, or the id of a recall; an id that is no recall means lot ID:0.");
    private readonly Option<int> limit = Typed.Count("--limit", "LOTS", "At most this many lots, 1 to 1000000.", 1, 1_000_000);
    private readonly SignerOption signer = new();

    public ReachCommand(Host host)
        : base("reach", "Show what a recall reaches: lots, label batches with their serials, buyers, and what is left.", host)
    {
        limit.DefaultValueFactory = _ => 100_000;
        Arguments.Add(what);
        Options.Add(limit);
        Options.Add(signer);
    }

    protected override async Task<ExitCode> RunAsync(Invocation run)
    {
        var workspace = run.OpenWorkspace();
        using var key = await signer.FindCallerAsync(run, workspace);
        await using var client = workspace.Connect(key);
        var pages = await WalkAsync(run, client, KnownIds.Of(workspace));
        var lots = pages.SelectMany(page => page.Lots).ToList();
        var labels = pages.SelectMany(page => page.Labels).ToList();
        var summary = pages.Count > 0 ? pages[^1].Summary ?? new ReachSummary() : new ReachSummary();
        run.Show(
            workspace,
            ReachDocument.Of(lots, labels, summary),
            console => ReachTable.Write(console, lots, labels, summary));
        if (summary.Truncated)
        {
            run.Terminal.Note($"There are more than {run.Of(limit)} lots; raise --limit to see them.");
        }

        return ExitCode.Ok;
    }

    // Whether an id is a recall only the ledger knows.
    private async Task<List<GetReachResponse>> WalkAsync(Invocation run, LedgerClient client, KnownIds known)
    {
        var text = run.Of(what);
        var lot = known.ReadLot(text);
        try
        {
            return text.Contains(':', StringComparison.Ordinal)
                ? await client.GetReachAsync(lot, run.Of(limit), run.Cancellation).ToListAsync(run.Cancellation)
                : await client.GetReachAsync(lot.Statement, run.Of(limit), run.Cancellation).ToListAsync(run.Cancellation);
        }
        catch (LedgerRefusedException refused) when (refused.Refusal.Code == "RECALL_UNKNOWN")
        {
            return await client.GetReachAsync(lot, run.Of(limit), run.Cancellation).ToListAsync(run.Cancellation);
        }
    }
}
