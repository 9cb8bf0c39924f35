using System.CommandLine;
using System.Text.Json.Nodes;
using Traceability.Cli.Output;
using Traceability.Cli.Views;
using Traceability.LedgerCore.Keys;
using Traceability.V1;

namespace Traceability.Cli.Commands;

/// <summary>Shows the chain of a signing device: how far it goes, what is missing, what does not fit.</summary>
internal sealed class DeviceCommand : TraceCommand
{
    private readonly Argument<string?> key = new("key-id")
    {
        Description = "Key id of the device, 64 hex digits; else the key of this workspace.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly SignerOption signer = new();

    public DeviceCommand(Host host)
        : base("device", "Show what a device has signed without gaps: missing numbers and forks of a key's chain.", host)
    {
        Arguments.Add(key);
        Options.Add(signer);
    }

    protected override async Task<ExitCode> RunAsync(Invocation run)
    {
        var workspace = run.OpenWorkspace();
        var id = IdOf(run, workspace);
        await using var client = workspace.Connect();
        var chain = await client.FindDeviceChainAsync(id, run.Cancellation)
            ?? throw new CommandHalt("KEY_UNKNOWN", $"The ledger knows no key {id}.", "Check the id: trace key list shows those kept here.");
        run.Terminal.Show(DocumentOf(id, chain), console => console.WritePairs(
            ("Key id", id.ToString()),
            ("Recorded", chain.Head == 0 ? "nothing in a chain" : $"{chain.Recorded} of {chain.Head}"),
            ("Last", Ids.Hex(chain.HeadId)),
            ("Missing", string.Join('\n', chain.Gaps.Select(gap => gap.First == gap.Last ? $"{gap.First}" : $"{gap.First} to {gap.Last}"))),
            ("Forks", string.Join('\n', chain.Forks.Select(fork => $"{fork.Sequence}: {Ids.Hex(fork.StatementId)}"))),
            ("Forks in all", chain.ForkCount > (ulong)chain.Forks.Count ? $"{chain.ForkCount}" : string.Empty)));
        return ExitCode.Ok;
    }

    private KeyId IdOf(Invocation run, Client.Workspace workspace)
    {
        if (run.Arguments.GetValue(key) is not { } typed)
        {
            using var own = signer.NeedKey(run, workspace);
            return own.Signing.Public.Id;
        }

        return typed.Length == 2 * KeyId.Size && KeyId.TryParse(typed, out var id)
            ? id
            : throw new CommandHalt("KEY_ID_MALFORMED", $"'{typed}' is no key id.", "A key id has 64 hex digits; trace key list shows those kept here.", ExitCode.Usage);
    }

    private static JsonObject DocumentOf(KeyId id, GetDeviceChainResponse chain) => new()
    {
        ["key_id"] = id.ToString(),
        ["head"] = chain.Head,
        ["last"] = Ids.Hex(chain.HeadId),
        ["recorded"] = chain.Recorded,
        ["gaps"] = new JsonArray([.. chain.Gaps.Select(gap => new JsonObject { ["first"] = gap.First, ["last"] = gap.Last })]),
        ["forks"] = new JsonArray([.. chain.Forks.Select(fork => new JsonObject
        {
            ["sequence"] = fork.Sequence, ["statement"] = Ids.Hex(fork.StatementId), ["log_index"] = fork.LogIndex,
        })]),
        ["fork_count"] = chain.ForkCount,
    };
}
