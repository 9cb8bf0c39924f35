using Microsoft.Extensions.Caching.Memory;
using Traceability.LedgerCore.Labels;
using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerService.Verification;

/// <summary>
/// Rolls whose tree was needed, kept for the next path of the same batch. The tree is 64 bytes a serial; the limit
/// counts serials, so memory stays the same however large the batches and however many are asked for.
/// </summary>
internal sealed class SerialRolls : IDisposable
{
    private const long KeptSerials = 2 * Serial.MaxUnits;

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = KeptSerials });
    private readonly Lock making = new();

    /// <summary>The roll of a batch, for single serials: costs nothing until a path is asked for.</summary>
    public static SerialRoll RollOf(LabelBatchRecord batch) => new(batch.SerialSeed.Span, (int)batch.Batch.Units);

    /// <summary>A serial with its path against the batch's serial root; null when it is none of the batch.</summary>
    public V1.SerialProof? Prove(LabelBatchRecord batch, string text)
    {
        if (!Serial.TryParse(text, out var serial) || !RollOf(batch).Contains(serial))
        {
            return null;
        }

        return new V1.SerialProof
        {
            Serial = text,
            Index = (ulong)serial.Index,
            Path = { Kept(batch).Path(serial.Index).Select(hash => Google.Protobuf.ByteString.CopyFrom(hash.Span)) },
        };
    }

    public void Dispose() => kept.Dispose();

    private SerialRoll Kept(LabelBatchRecord batch)
    {
        var id = StatementId.TryFromBytes(batch.Id.Span, out var key) ? key : default;
        lock (making)
        {
            if (!kept.TryGetValue(id, out SerialRoll? roll))
            {
                roll = RollOf(batch);
                kept.Set(id, roll, new MemoryCacheEntryOptions { Size = roll.Units });
            }

            return roll!;
        }
    }
}
