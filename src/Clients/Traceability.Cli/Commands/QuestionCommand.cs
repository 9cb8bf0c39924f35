using Traceability.Cli.Output;
using Traceability.Cli.Workspaces;
using Traceability.Client;
using Traceability.LedgerCore.Statements;
using Traceability.V1;

namespace Traceability.Cli.Commands;

/// <summary>A command that asks the ledger something and shows the answer.</summary>
internal abstract class QuestionCommand : TraceCommand
{
    private readonly SignerOption signer = new();

    protected QuestionCommand(string name, string description, Host host)
        : base(name, description, host) => Options.Add(signer);

    protected sealed override async Task<ExitCode> RunAsync(Invocation run)
    {
        var workspace = run.OpenWorkspace();
        using var key = await signer.FindCallerAsync(run, workspace);
        await using var client = workspace.Connect(key);
        await AskAsync(run, workspace, client);
        return ExitCode.Ok;
    }

    protected abstract Task AskAsync(Invocation run, Workspace workspace, LedgerClient client);

    /// <summary>The lot that is typed: itself, or as a label's code.</summary>
    protected static async Task<LotKey> LotOfAsync(Workspace workspace, LedgerClient client, string text, CancellationToken cancellation)
    {
        if (!LabelAddress.TryParse(text, out var code))
        {
            return KnownIds.Of(workspace).ReadLot(text);
        }

        var answer = await client.VerifyLabelAsync(code, cancellation);
        return answer.Verdict switch
        {
            LabelVerdict.UnknownBatch => throw new CommandHalt(
                "LABEL_UNKNOWN", $"The ledger knows no product {code.ProductId} with lot code {code.LotCode}.", "Check the code; it may be invented."),
            LabelVerdict.UnknownSerial when code.Serial.Length > 0 => throw new CommandHalt(
                "SERIAL_UNKNOWN", $"Serial {code.Serial} is none of this batch: the code is invented.", "Report it to the scheme owner."),
            _ => LotKey.TryFrom(answer.Lot, out var lot)
                ? lot
                : throw new CommandHalt("LABEL_UNKNOWN", "The ledger names no lot behind this code.", string.Empty),
        };
    }
}
