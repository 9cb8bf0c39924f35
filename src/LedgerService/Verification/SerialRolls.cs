using Google.Protobuf;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Traceability.LedgerCore.Labels;
using Traceability.LedgerService.Storage;
using Traceability.State.V1;

namespace Traceability.LedgerService.Verification;

/// <summary>
/// The codes of batches. Serials made from a seed are looked up by one derivation; an issuer's own list is read once from
/// its sealed part. Lists, and rolls whose tree was needed, are kept: some 150 bytes a serial, and the limit counts serials, so
/// memory stays the same however large the batches and however many are asked for.
/// </summary>
internal sealed class SerialRolls(IDbContextFactory<LedgerContext> contexts) : IDisposable
{
    private const long KeptSerials = 2 * Serial.MaxUnits;
    private const string PartName = "serials";

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = KeptSerials });
    private readonly Lock making = new();

    /// <summary>The label of a code in a batch, or null when it is none of it.</summary>
    public async Task<LabelPlace?> FindAsync(LabelBatchRecord batch, string text, CancellationToken cancellation)
    {
        var serials = batch.Batch.OwnSerials ? await OwnAsync(batch, cancellation) : RollOf(batch, isInner: false);
        var isPrinted = serials.TryFind(text, out var printed);
        var inner = 0;
        var isInner = !batch.Batch.InnerRoot.IsEmpty && RollOf(batch, isInner: true).TryFind(text, out inner);
        return isPrinted ? new LabelPlace(printed, IsInner: false) : isInner ? new LabelPlace(inner, IsInner: true) : null;
    }

    /// <summary>A code of a batch with its path against the batch's root.</summary>
    public async Task<V1.SerialProof> ProveAsync(LabelBatchRecord batch, LabelPlace place, CancellationToken cancellation)
    {
        var serials = batch.Batch.OwnSerials && !place.IsInner ? await OwnAsync(batch, cancellation) : Kept(batch, place.IsInner);
        return new V1.SerialProof
        {
            Serial = serials.TextAt(place.Index),
            Index = (ulong)place.Index,
            Path = { serials.Path(place.Index).Select(hash => ByteString.CopyFrom(hash.Span)) },
            Inner = place.IsInner,
        };
    }

    public void Dispose() => kept.Dispose();

    // For single serials: costs nothing until a path is asked for.
    private static SerialRoll RollOf(LabelBatchRecord batch, bool isInner) => isInner
        ? SerialRoll.Inner(batch.SerialSeed.Span, (int)batch.Batch.Units)
        : new SerialRoll(batch.SerialSeed.Span, (int)batch.Batch.Units);

    private async Task<IPackSerials> OwnAsync(LabelBatchRecord batch, CancellationToken cancellation)
    {
        if (kept.TryGetValue((batch.Id, false), out IPackSerials? known))
        {
            return known!;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var index = (long)batch.LogIndex;
        var content = await context.SealedParts.AsNoTracking()
            .Where(row => row.EntryIndex == index && row.Name == PartName)
            .Select(row => row.Content)
            .SingleAsync(cancellation);
        return Keep(batch, false, new OwnSerials(V1.SerialSeed.Parser.ParseFrom(content).Own));
    }

    private IPackSerials Kept(LabelBatchRecord batch, bool isInner)
    {
        lock (making)
        {
            return kept.TryGetValue((batch.Id, isInner), out IPackSerials? roll) ? roll! : Keep(batch, isInner, RollOf(batch, isInner));
        }
    }

    private IPackSerials Keep(LabelBatchRecord batch, bool isInner, IPackSerials serials) =>
        kept.Set((batch.Id, isInner), serials, new MemoryCacheEntryOptions { Size = serials.Units });
}
