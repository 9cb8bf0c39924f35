using System.CommandLine;
using System.Text;
using Traceability.Cli.Output;
using Traceability.Cli.Views;
using Traceability.Client;
using Traceability.LedgerCore.Checkpoints;

namespace Traceability.Cli.Commands;

/// <summary>Prints the log's verifier keys and holds them against those pinned here.</summary>
internal sealed class KeysCommand : TraceCommand
{
    private const int MaxBytes = 64 * 1024;

    private readonly Option<string> export = Typed.Words("--export", "DIR", "Read them from an export's folder instead of asking the ledger.");
    private readonly Option<bool> takeOver = new("--take-over") { Description = "Pin the new keys, if a key pinned here vouches for them." };

    public KeysCommand(Host host)
        : base(
            "keys",
            "Print the verifier keys of the ledger, active and retired, and compare them with those pinned here. Ends with 0 only if "
                + "they are the same.",
            host)
    {
        Options.Add(export);
        Options.Add(takeOver);
    }

    protected override async Task<ExitCode> RunAsync(Invocation run)
    {
        var workspace = run.OpenWorkspace();
        var pinned = workspace.Profile;
        var told = await ToldAsync(run, pinned);
        if (!LogKeyList.TryRead(told, out var list))
        {
            throw new CommandHalt("KEYS_UNREADABLE", "What was shown is no list of a ledger's keys.", "Check the address or the folder.");
        }

        var next = pinned?.TakeOver(told);
        var standing = (pinned, next) switch
        {
            (null, _) => KeyStanding.NothingPinned,
            (_, null) => KeyStanding.Changed,
            _ when next.HasKeysOf(pinned) => KeyStanding.Same,
            _ => KeyStanding.Vouched,
        };
        if (standing == KeyStanding.Vouched && run.Of(takeOver))
        {
            workspace.SaveProfile(next!);
            (pinned, standing) = (next, KeyStanding.Same);
            run.Terminal.Note("The new keys were pinned: a key pinned before vouches for them.");
        }

        run.Terminal.Show(KeysView.DocumentOf(list, pinned, standing), console => KeysView.Write(console, list, pinned, standing));
        return standing == KeyStanding.Same ? ExitCode.Ok : ExitCode.Refused;
    }

    private async Task<string> ToldAsync(Invocation run, LedgerProfile? pinned)
    {
        if (run.Of(export) is { } folder)
        {
            var file = new FileInfo(Path.Combine(folder, "log-keys"));
            return file.Exists && file.Length <= MaxBytes
                ? Encoding.UTF8.GetString(await File.ReadAllBytesAsync(file.FullName, run.Cancellation))
                : throw new CommandHalt("FILE_NOT_FOUND", $"There is no list of keys in {folder}.", "Name the folder that trace export wrote.");
        }

        var address = pinned?.GrpcAddress
            ?? throw new CommandHalt("PROFILE_MISSING", "No ledger is pinned here.", "Pin one first: trace init. Or name an export: --export DIR.");
        return (await LedgerProfile.FetchAsync(address, null, run.Cancellation)).SignedKeys;
    }
}
