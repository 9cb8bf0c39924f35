using Traceability.Cli.Output;
using Traceability.Cli.Workspaces;
using Traceability.Client;
using Traceability.LedgerCore.Statements;

namespace Traceability.Cli.Commands;

/// <summary>Ids as they are typed: whole, or their first characters.</summary>
internal static class LotReference
{
    /// <summary>"ID:INDEX", or "ID" for index 0.</summary>
    public static LotKey ReadLot(this KnownIds known, string text)
    {
        var parts = text.Split(':');
        var index = 0u;
        if (parts.Length > 2 || (parts.Length == 2 && (!uint.TryParse(parts[1], out index) || index > LotKey.MaximumOutput)))
        {
            throw new CommandHalt("LOT_MALFORMED", $"'{text}' names no lot.", $"Write ID:INDEX with an index of 0 to {LotKey.MaximumOutput}, or ID for index 0.", ExitCode.Usage);
        }

        return new LotKey(known.Read(parts[0], "lot"), index);
    }

    /// <summary>A party: its id, the first characters of one, or the name of a key kept here.</summary>
    public static StatementId ReadParty(this KnownIds known, Workspace workspace, string text) =>
        workspace.Keys.List().FirstOrDefault(key => key.Name == text) is not { } key ? known.Read(text, "party")
        : key.Party ?? throw new CommandHalt(
            "PARTY_UNKNOWN_HERE", $"Whose key {text} is has not been asked of the ledger yet.", $"Run trace lots --as {text} once with a network, or write the party's id.");

    /// <param name="known">Ids of the workspace.</param>
    /// <param name="text">As typed.</param>
    /// <param name="what">"lot", "party": for the fault.</param>
    public static StatementId Read(this KnownIds known, string text, string what) =>
        known.Find(text) ?? throw new CommandHalt(
            "ID_UNKNOWN", $"No {what} known here begins with {text}.", "Write the whole id of 64 hex digits.");
}
