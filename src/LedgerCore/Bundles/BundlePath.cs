using Google.Protobuf;
using Traceability.LedgerCore.Merkle;

namespace Traceability.LedgerCore.Bundles;

/// <summary>Inclusion paths as messages hold them.</summary>
internal static class BundlePath
{
    /// <summary>The hashes; their lengths have been checked by <see cref="BundleShape"/>.</summary>
    public static Hash[] Of(IReadOnlyList<ByteString> path) => [.. path.Select(hash => Hash.FromBytes(hash.Span))];
}
