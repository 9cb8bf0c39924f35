using System.Text.Json.Nodes;
using Traceability.LedgerCore.Merkle;

namespace Traceability.LedgerCore.Tests.Merkle;

/// <summary>Reads the fields of a published proof probe. A root or hash that is not 32 bytes reads as null.</summary>
internal sealed class ProofProbe(JsonNode fields)
{
    public bool WantsFailure => (bool)fields["wantErr"]!;

    public string Description => (string)fields["desc"]!;

    public Hash[]? Proof
    {
        get
        {
            var hashes = (fields["proof"]?.AsArray() ?? []).Select(node => Parse((string?)node)).ToArray();
            return hashes.Contains(null) ? null : [.. hashes.Select(hash => hash!.Value)];
        }
    }

    public ulong Number(string name) => (ulong)fields[name]!;

    public Hash? Hash(string name) => Parse((string?)fields[name]);

    /// <summary>The same claim with 32 bytes: a root of another length replaced by its hash, equal where it was equal.</summary>
    public Hash HashOrStandIn(string name) =>
        Hash(name) ?? LedgerCore.Merkle.Hash.Sha256(Convert.FromBase64String((string)fields[name]!));

    private static Hash? Parse(string? base64) =>
        LedgerCore.Merkle.Hash.TryFromBytes(Convert.FromBase64String(base64 ?? ""), out var hash) ? hash : null;
}
