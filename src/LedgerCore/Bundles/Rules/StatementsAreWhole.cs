using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Bundles;

/// <summary>
/// Every entry is a leaf in its one encoding, its statement well-formed, meant for this ledger and rightly signed; log
/// order holds for times too.
/// </summary>
internal static class StatementsAreWhole
{
    private static readonly OpenedParts Sealed = new(null, null, []);

    // Boundaries are sealed in a bundle; the rules about rights read none.
    private static readonly OpenedParts SealedBoundary = new(new V1.AreaBoundary(), null, []);

    public static string? FaultIn(BundleCase ruled)
    {
        RecordedStatement? before = null;
        foreach (var entry in ruled.Bundle.Entries)
        {
            if (!TryRead(ruled, entry, out var read, out var fault))
            {
                return $"Entry {entry.Index}: {fault}";
            }

            if (before is not null && (read.Index <= before.Index || read.RecordedAtMs < before.RecordedAtMs))
            {
                return $"Entry {entry.Index} is out of order, or was recorded before the entry that precedes it.";
            }

            if (!ruled.TryAdd(read))
            {
                return $"Entry {entry.Index} repeats a statement.";
            }

            before = read;
        }

        return null;
    }

    public static string Shown(BundleCase ruled) =>
        $"{ruled.Entries.Count} statements are well-formed, meant for this ledger, and rightly signed.";

    private static bool TryRead(BundleCase ruled, V1.BundleEntry entry, out RecordedStatement read, out string fault)
    {
        read = null!;
        if (!LeafCodec.TryDecode(entry.Leaf.Memory, out var leaf, out var refusal)
            || !StatementCodec.TryDecode(leaf.Statement.Memory, ruled.Bundle.Origin, out var statement, out refusal))
        {
            fault = refusal.Sentence;
            return false;
        }

        var id = StatementId.Of(leaf.Statement.Span);
        refusal = SignatureCheck.Check(id, statement, leaf.Signatures, out var signers);
        fault = refusal?.Sentence ?? FaultInParts(statement, entry.SealedParts) ?? "";
        if (fault.Length > 0)
        {
            return false;
        }

        var parts = statement.BodyCase == V1.Statement.BodyOneofCase.Area ? SealedBoundary : Sealed;
        var admitted = new AdmittedStatement(id, leaf.Statement.Memory, statement, leaf.Signatures, signers, parts);
        read = new RecordedStatement(admitted, entry.Index, leaf.RecordedAtMs, Seen: null);
        return true;
    }

    private static string? FaultInParts(V1.Statement statement, IEnumerable<V1.SealedPart> parts) => parts.All(part => statement.Sealed.Any(
        digest => digest.Name == part.Name
            && part.Salt.Length == SealedParts.SaltSize
            && digest.Digest.Span.SequenceEqual(SealedParts.DigestOf(part.Salt.Span, part.Name, part.Content.Span))))
        ? null
        : "A sealed part is not the one that the statement commits to.";
}
