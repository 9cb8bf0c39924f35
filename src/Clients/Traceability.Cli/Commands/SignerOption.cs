using System.CommandLine;
using Traceability.Cli.Output;
using Traceability.Client;
using Traceability.LedgerCore.Statements;

namespace Traceability.Cli.Commands;

/// <summary>--as NAME: the key that signs, and that is proved to the ledger so that it shows amounts.</summary>
internal sealed class SignerOption : Option<string>
{
    public SignerOption()
        : base("--as")
    {
        HelpName = "KEY";
        Description = "Name of the key that signs. Not needed while the workspace has one key.";
    }

    /// <summary>The key asked for, or the only one; null when there is none. The caller disposes it.</summary>
    /// <exception cref="CommandHalt">There are several and none was named.</exception>
    public WorkspaceKey? FindKey(Invocation run, Workspace workspace)
    {
        if (run.Of(this) is { } name)
        {
            return workspace.Keys.Load(name);
        }

        var keys = workspace.Keys.List();
        return keys.Count switch
        {
            0 => null,
            1 => workspace.Keys.Load(keys[0].Name),
            _ => throw new CommandHalt(
                "KEY_NOT_NAMED", "The workspace has several keys.", $"Name one: --as {string.Join(" | ", keys.Select(key => key.Name))}.", ExitCode.Usage),
        };
    }

    /// <summary>
    /// As <see cref="FindKey"/>, and its party is known where the ledger knows it: without its party a key cannot be proved, and
    /// the very first listing would hide the party's own amounts.
    /// </summary>
    public async Task<WorkspaceKey?> FindCallerAsync(Invocation run, Workspace workspace) =>
        FindKey(run, workspace) is { } key ? await MeetAsync(run, workspace, key) : null;

    /// <summary>The key with its party, asked of the ledger when the workspace does not know it; the key itself when nobody does.</summary>
    public static async Task<WorkspaceKey> MeetAsync(Invocation run, Workspace workspace, WorkspaceKey key)
    {
        if (key.Party is not null)
        {
            return key;
        }

        await using var stranger = workspace.Connect();
        var found = await stranger.FindPartyOfKeyAsync(key.Signing.Public.Id, run.Cancellation);
        if (found is null || !StatementId.TryFromBytes(found.Id.Span, out var party))
        {
            return key;
        }

        workspace.Keys.SetParty(key.Name, party);
        key.Dispose();
        return workspace.Keys.Load(key.Name);
    }

    /// <summary>The key that signs. The caller disposes it.</summary>
    /// <exception cref="CommandHalt">There is none, or several and none was named.</exception>
    public WorkspaceKey NeedKey(Invocation run, Workspace workspace) =>
        FindKey(run, workspace) ?? throw new CommandHalt("KEY_MISSING", "The workspace has no key to sign with.", "Make one: trace keygen NAME.");

    /// <summary>The party of a key, asked of the ledger once and remembered.</summary>
    /// <param name="client">Null without a network.</param>
    public static async Task<StatementId> PartyOfAsync(Invocation run, Workspace workspace, LedgerClient? client, WorkspaceKey? key)
    {
        if (key is null)
        {
            throw new CommandHalt("KEY_MISSING", "The workspace has no key, so it belongs to no party.", "Name the party, or make a key: trace keygen NAME.");
        }

        if (key.Party is { } known)
        {
            return known;
        }

        var found = client is null ? null : await client.FindPartyOfKeyAsync(key.Signing.Public.Id, run.Cancellation);
        if (found is null || !StatementId.TryFromBytes(found.Id.Span, out var party))
        {
            throw new CommandHalt(
                "KEY_NOT_REGISTERED",
                client is null
                    ? $"Whose key {key.Name} is has not been asked of the ledger yet."
                    : $"The ledger has not registered the key {key.Name}.",
                client is null ? "Run trace area list once with a network." : "Give its key card (trace key list --json) to the scheme owner or your certification body.");
        }

        workspace.Keys.SetParty(key.Name, party);
        return party;
    }
}
