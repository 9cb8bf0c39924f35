using Traceability.Audit.Replay;
using Traceability.LedgerCore.Custody;

namespace Traceability.Audit.Fsck;

/// <summary>Holds the state that a ledger keeps against the one that its log makes, record by record, both in order of key.</summary>
internal static class StateCheck
{
    /// <summary>Names each record that differs, is missing or is too many.</summary>
    /// <returns>Records compared.</returns>
    public static async Task<long> CompareAsync(IEnumerable<Row> replayed, IAsyncEnumerable<Row> kept, FindingList findings)
    {
        using var own = replayed.GetEnumerator();
        var (hasOwn, count) = (own.MoveNext(), 0L);
        await foreach (var row in kept)
        {
            count++;
            for (; hasOwn && own.Current.Key.AsSpan().SequenceCompareTo(row.Key) < 0; hasOwn = own.MoveNext())
            {
                findings.Add(NameOf(own.Current.Key), "missing, though the log makes it");
            }

            if (!hasOwn || !own.Current.Key.AsSpan().SequenceEqual(row.Key))
            {
                findings.Add(NameOf(row.Key), "there, though the log makes none");
                continue;
            }

            if (!own.Current.Value.AsSpan().SequenceEqual(row.Value))
            {
                findings.Add(NameOf(row.Key), "not what the log makes it");
            }

            hasOwn = own.MoveNext();
        }

        for (; hasOwn; hasOwn = own.MoveNext())
        {
            findings.Add(NameOf(own.Current.Key), "missing, though the log makes it");
        }

        return count;
    }

    // Its kind, and the rest of its key.
    private static string NameOf(byte[] stored) => StateKey.TryFromBytes(stored, out var key)
        ? $"state record {key.Kind} {Convert.ToHexStringLower(stored.AsSpan(1))}".TrimEnd()
        : $"state record of no kind {Convert.ToHexStringLower(stored)}";
}
