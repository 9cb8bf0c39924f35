using System.CommandLine;
using System.Text.Json.Nodes;
using Traceability.Cli.Output;
using Traceability.Cli.Texts;
using Traceability.Cli.Views;
using Traceability.Cli.Workspaces;
using Traceability.V1;

namespace Traceability.Cli.Commands;

/// <summary>Shows a receipt: the one kept here, which was verified when it came, else the ledger's, verified now.</summary>
internal sealed class ShowReceiptCommand : TraceCommand
{
    private readonly Argument<string> id = Typed.Words("statement", "The statement's id.");
    private readonly SignerOption signer = new();

    public ShowReceiptCommand(Host host)
        : base("receipt", "Show the verified receipt of a statement, with its proof.", host)
    {
        Arguments.Add(id);
        Options.Add(signer);
    }

    protected override async Task<ExitCode> RunAsync(Invocation run)
    {
        var workspace = run.OpenWorkspace();
        var wanted = KnownIds.Of(workspace).Read(run.Of(id), "statement");
        var receipt = workspace.Receipts.Find(wanted);
        if (receipt is null)
        {
            using var key = await signer.FindCallerAsync(run, workspace);
            await using var client = workspace.Connect(key);
            receipt = (await client.GetReceiptAsync(wanted, run.Cancellation)).Receipt;
        }

        run.Show(workspace, DocumentOf(receipt), console =>
        {
            console.WritePairs(
                ("Statement", wanted.ToString()),
                ("Log index", $"{receipt.Index}"),
                ("Recorded", TimeText.Format(receipt.RecordedAtMs)),
                ("Lots", string.Join('\n', receipt.Lots.Select(lot => $"{Ids.Lot(lot.Id)} {PlantWords.Claims.Of(lot.Claim)}"))),
                ("Notices", NoticeView.Words(receipt.Notices)));
            run.Terminal.ShowText(Environment.NewLine + receipt.Proof);
        });
        return ExitCode.Ok;
    }

    private static JsonObject DocumentOf(Receipt receipt) => new()
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
        ["proof"] = receipt.Proof,
    };
}
