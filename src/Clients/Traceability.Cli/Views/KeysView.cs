using System.Text.Json.Nodes;
using Spectre.Console;
using Traceability.Cli.Output;
using Traceability.Client;
using Traceability.LedgerCore.Checkpoints;

namespace Traceability.Cli.Views;

/// <summary>The keys of a log, as they are shown.</summary>
internal static class KeysView
{
    public static JsonObject DocumentOf(LogKeyList list, LedgerProfile? pinned, KeyStanding standing) => new()
    {
        ["origin"] = list.Origin,
        ["keys"] = new JsonArray([.. list.Keys.Select(key => new JsonObject
        {
            ["vkey"] = $"{key.Key}",
            ["state"] = key.RetiredAt is null ? "active" : "retired",
            ["retired_at"] = key.RetiredAt,
            ["pinned"] = IsPinned(key, pinned),
        })]),
        ["compared"] = standing switch
        {
            KeyStanding.Same => "same",
            KeyStanding.Vouched => "vouched",
            KeyStanding.Changed => "changed",
            _ => "nothing_pinned",
        },
    };

    public static void Write(IAnsiConsole console, LogKeyList list, LedgerProfile? pinned, KeyStanding standing) => console.WritePairs(
    [
        ("Ledger", list.Origin),
        .. list.Keys.Select(key => (key.RetiredAt is { } size ? $"Retired at {size}" : "Active", $"{key.Key}{(IsPinned(key, pinned) ? "" : "  (not pinned here)")}")),
        ("Compared", standing switch
        {
            KeyStanding.Same => "These are the keys pinned here.",
            KeyStanding.Vouched => "They have changed, and a key pinned here vouches for the change. Pin them: trace keys --take-over",
            KeyStanding.Changed => "THEY ARE NOT THE KEYS PINNED HERE, and none of those vouches for them. Ask the scheme owner by another way.",
            _ => "Nothing is pinned here to compare them with. Compare them with those that the scheme owner publishes elsewhere.",
        }),
    ]);

    private static bool IsPinned(LogKey key, LedgerProfile? pinned) => pinned is not null && (key.RetiredAt is null
        ? pinned.VerifierKeys.Contains($"{key.Key}")
        : pinned.RetiredKeys.Any(known => known.Key == $"{key.Key}"));
}
