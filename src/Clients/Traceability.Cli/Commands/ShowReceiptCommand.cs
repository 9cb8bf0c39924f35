using System.CommandLine;
using System.Text.Json.Nodes;
using Traceability.Cli.Output;
using Traceability.Cli.Texts;
using Traceability.Cli.Views;
using Traceability.Cli.Workspaces;
using Traceability.Client;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerCore.Witnessing;
using Traceability.V1;

namespace Traceability.Cli.Commands;

/// <summary>Shows a receipt: the one kept here, which was verified when it came, else the ledger's, verified now.</summary>
internal sealed class ShowReceiptCommand : TraceCommand
{
    private readonly Argument<string> id = Typed.Words("statement", "The statement's id.");
    private readonly SignerOption signer = new();
    private readonly PolicyOption policy = new("Witness policy (C2SP tlog-policy) that the receipt must meet. Else the one pinned in the workspace.");

    public ShowReceiptCommand(Host host)
        : base("receipt", "Show the verified receipt of a statement, with its proof.", host)
    {
        Arguments.Add(id);
        Options.Add(signer);
        Options.Add(policy);
    }

    protected override async Task<ExitCode> RunAsync(Invocation run)
    {
        var workspace = run.OpenWorkspace();
        var wanted = KnownIds.Of(workspace).Read(run.Of(id), "statement");
        var witnesses = policy.Read(run, workspace.Profile?.Origin ?? "")?.Policy ?? workspace.Policy;
        var receipt = await FindAsync(run, workspace, wanted, witnesses);
        var verdict = QuorumView.Judge(witnesses, receipt.Proof);
        run.Show(workspace, DocumentOf(receipt, QuorumView.Json(witnesses, verdict)), console =>
        {
            console.WritePairs(
                ("Statement", wanted.ToString()),
                ("Log index", $"{receipt.Index}"),
                ("Recorded", TimeText.Format(receipt.RecordedAtMs)),
                ("Lots", string.Join('\n', receipt.Lots.Select(lot => $"{Ids.Lot(lot.Id)} {PlantWords.Claims.Of(lot.Claim)}"))),
                ("Notices", NoticeView.Words(receipt.Notices)),
                ("Witnesses", QuorumView.Words(witnesses, verdict)));
            run.Terminal.ShowText(Environment.NewLine + receipt.Proof);
        });
        return verdict is null or { IsMet: true } ? ExitCode.Ok : ExitCode.Refused;
    }

    // A receipt that was kept before enough witnesses had answered is asked for again, if the ledger can be reached.
    private async Task<Receipt> FindAsync(Invocation run, Workspace workspace, StatementId wanted, WitnessPolicy? witnesses)
    {
        var kept = workspace.Receipts.Find(wanted);
        if (kept is not null && QuorumView.Judge(witnesses, kept.Proof) is not { IsMet: false })
        {
            return kept;
        }

        try
        {
            using var key = await signer.FindCallerAsync(run, workspace);
            await using var client = workspace.Connect(key);
            var fetched = await client.GetReceiptAsync(wanted, run.Cancellation);
            if (kept is not null)
            {
                workspace.Receipts.Keep(fetched);
            }

            return fetched.Receipt;
        }
        catch (LedgerException) when (kept is not null)
        {
            return kept;
        }
    }

    private static JsonObject DocumentOf(Receipt receipt, JsonObject? witnesses) => new()
    {
        ["statement"] = Ids.Hex(receipt.StatementId),
        ["index"] = receipt.Index,
        ["recorded_at"] = TimeText.Format(receipt.RecordedAtMs),
        ["lots"] = new JsonArray([.. receipt.Lots.Select(lot => new JsonObject
        {
            ["lot"] = Ids.Lot(lot.Id),
            ["claim"] = PlantWords.Claims.Of(lot.Claim),
        })]),
        ["notices"] = NoticeView.Json(receipt.Notices),
        ["witnesses"] = witnesses,
        ["proof"] = receipt.Proof,
    };
}
