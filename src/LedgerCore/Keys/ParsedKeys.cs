using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Google.Protobuf;

namespace Traceability.LedgerCore.Keys;

/// <summary>
/// Public keys that were parsed before: the root that it takes to find a point on the curve costs a tenth of checking a signature. Keeps
/// up to 65,536 of them. Safe for use by many threads.
/// </summary>
public sealed class ParsedKeys
{
    private const int Most = 65_536;

    private readonly ConcurrentDictionary<ByteString, PublicKey> known = new();
    private int count;

    /// <summary>As <see cref="PublicKey.TryParse(ReadOnlySpan{byte}, out PublicKey?)"/>.</summary>
    public bool TryParse(ByteString input, [NotNullWhen(true)] out PublicKey? key)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (known.TryGetValue(input, out key))
        {
            return true;
        }

        if (!PublicKey.TryParse(input.Span, out key))
        {
            return false;
        }

        // Who floods it with keys makes it slow again, not large.
        if (Interlocked.Increment(ref count) > Most)
        {
            known.Clear();
            count = 1;
        }

        // A copy: the bytes that came may be a slice of something large.
        known[ByteString.CopyFrom(input.Span)] = key;
        return true;
    }
}
