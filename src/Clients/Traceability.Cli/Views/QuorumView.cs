using System.Text.Json.Nodes;
using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Witnessing;

namespace Traceability.Cli.Views;

/// <summary>How many witnesses vouch for a receipt, in words and as JSON.</summary>
internal static class QuorumView
{
    /// <summary>What a policy says of a receipt's proof; null without a policy.</summary>
    public static QuorumVerdict? Judge(WitnessPolicy? policy, string proof) =>
        policy is null ? null
        : TlogProof.TryParse(proof, out var parsed) && SignedNote.TryParse(parsed.SignedCheckpoint, out var note) ? policy.Judge(note)
        : new QuorumVerdict(NoteFault.Malformed, []);

    /// <summary>One sentence.</summary>
    public static string Words(WitnessPolicy? policy, QuorumVerdict? verdict) =>
        policy is null || verdict is null ? "not looked at: no policy is pinned or named (--policy FILE)"
        : verdict.Fault == NoteFault.InvalidSignature ? "a witness's signature is WRONG"
        : $"{verdict.Vouching.Count} of {policy.Witnesses.Count} vouch{Names(verdict)}: "
            + $"{(verdict.IsMet ? "enough" : "NOT enough")} for the policy";

    /// <summary>Names, number known, and whether they are enough; null without a policy.</summary>
    public static JsonObject? Json(WitnessPolicy? policy, QuorumVerdict? verdict) => policy is null || verdict is null
        ? null
        : new JsonObject
        {
            ["vouching"] = new JsonArray([.. verdict.Vouching.Select(one => JsonValue.Create(one.Name))]),
            ["known"] = policy.Witnesses.Count,
            ["quorum_met"] = verdict.IsMet,
        };

    private static string Names(QuorumVerdict verdict) =>
        verdict.Vouching.Count == 0 ? "" : $" ({string.Join(", ", verdict.Vouching.Select(one => one.Name))})";
}
