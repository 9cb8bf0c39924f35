using System.Text.Json.Nodes;
using Spectre.Console;
using Traceability.Cli.Output;
using Traceability.Cli.Texts;
using Traceability.Client;
using Traceability.V1;

namespace Traceability.Cli.Views;

/// <summary>A ledger as it describes itself.</summary>
internal static class LedgerView
{
    // Nothing in the log says these: they are the service's word.
    private static readonly string[] ToldOnly = ["frozen_at", "successor", "witness_claims"];

    public static JsonObject Document(string origin, GetLedgerResponse ledger, ProvenGenesis? genesis, ulong size, bool predecessorIsChecked) => new()
    {
        ["origin"] = origin,
        ["genesis"] = genesis is null
            ? null
            : new JsonObject
            {
                ["id"] = $"{genesis.Id}",
                ["recorded_at"] = TimeText.Format(genesis.RecordedAt.ToUnixTimeMilliseconds()),
                ["proved_in_size"] = genesis.Size,
            },
        ["scheme"] = ledger.Scheme,
        ["scheme_owner"] = Ids.Hex(ledger.SchemeOwner),
        ["size"] = size,
        ["frozen_at"] = ledger.FrozenAtMs > 0 ? TimeText.Format(ledger.FrozenAtMs) : null,
        ["successor"] = ledger.Successor.Length > 0 ? ledger.Successor : null,
        ["predecessor"] = ledger.Predecessor is { } before
            ? new JsonObject
            {
                ["origin"] = before.Origin,
                ["size"] = before.Size,
                ["root"] = Ids.Hex(before.Root),
                ["checked"] = predecessorIsChecked,
            }
            : null,
        ["witness_claims"] = new JsonArray([.. ledger.WitnessClaims.Select(claim => new JsonObject
        {
            ["witness"] = claim.Witness,
            ["says"] = claim.Says,
            ["since"] = TimeText.Format(claim.SinceMs),
            ["taken_back_at"] = claim.TakenBackAtMs > 0 ? TimeText.Format(claim.TakenBackAtMs) : null,
        })]),
        ["told_only"] = new JsonArray([.. ToldOnly.Select(field => (JsonNode)field)]),
    };

    public static void Write(
        IAnsiConsole console, string origin, GetLedgerResponse ledger, ProvenGenesis? genesis, ulong size, bool predecessorIsChecked) => console.WritePairs(
        ("Ledger", origin),
        ("Scheme", ledger.Scheme),
        ("Scheme owner", Ids.Hex(ledger.SchemeOwner)),
        ("Entries", $"{size}"),
        ("Proved", genesis is null
            ? string.Empty
            : $"scheme, owner and the log it goes on from: by genesis {genesis.Id}, entry 0 of {genesis.Size} under the pinned keys"),
        ("Ended", ledger.FrozenAtMs > 0 ? $"{TimeText.Format(ledger.FrozenAtMs)}: it takes nothing more" : string.Empty),
        ("Goes on at", ledger.Successor),
        ("Goes on from", ledger.Predecessor is { } before
            ? $"{before.Origin}, {before.Size} entries, root {Ids.Hex(before.Root)}"
            : string.Empty),
        ("Checked", predecessorIsChecked ? "the log before signed, and shows as its last, the very checkpoint that genesis names" : string.Empty),
        ("Only told", "by the service, and in no entry: whether it was ended, where it goes on, what witnesses claim"),
        ("Witnesses", string.Join('\n', ledger.WitnessClaims.Select(Claim))));

    // The operator's service says this of itself: that nothing is listed proves nothing.
    private static string Claim(WitnessClaimView claim) => $"{TimeText.Format(claim.SinceMs)}: {claim.Says}"
        + (claim.TakenBackAtMs > 0 ? $" It cosigned again at {TimeText.Format(claim.TakenBackAtMs)}." : string.Empty);
}
