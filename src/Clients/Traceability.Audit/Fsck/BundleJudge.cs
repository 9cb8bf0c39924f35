using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Keys;
using Traceability.LedgerCore.Merkle;
using Traceability.LedgerCore.Statements;
using Traceability.V1;

namespace Traceability.Audit.Fsck;

/// <summary>
/// Fetches a bundle and judges of it what needs no state: encodings, hashes, signatures, sealed parts, checkpoints' signatures. That is
/// most of the work, and done by all processors at once. Safe for use by many threads.
/// </summary>
/// <param name="source">The log.</param>
/// <param name="origin">Of the log.</param>
/// <param name="notes">Judges its checkpoints.</param>
/// <param name="parsed">Keys of signers.</param>
/// <param name="gauge">Keeps some signatures.</param>
/// <param name="withSealed">Whether sealed parts are at hand.</param>
/// <param name="withRulings">Whether stored rulings are shown.</param>
internal sealed class BundleJudge(
    ILogSource source, string origin, NoteJudge notes, ParsedKeys parsed, BareGauge gauge, bool withSealed, bool withRulings)
{
    private static readonly IReadOnlyList<SealedPart> NoParts = [];

    /// <summary>A bundle as wide as it is at a size of the log. While it is fetched nobody waits for a place, while it is judged it has one.</summary>
    public async Task<JudgedBundle> JudgeAsync(ulong index, ulong size, SemaphoreSlim places, CancellationToken cancellation)
    {
        var tile = TileId.At(0, index, size)!.Value;
        var entries = source.ReadAsync(new EntryBundleId(index, tile.Width).Path, LogPaths.MostOfEntries, cancellation);
        var tiles = source.ReadAsync(tile.Path, LogPaths.MostOfTile, cancellation);
        var pages = source.ReadAsync(CheckpointPage.PathOf(index), LogPaths.MostOfCheckpoints, cancellation);
        var parts = withSealed
            ? source.ReadAsync(new SealedBundleId(index, tile.Width).Path, LogPaths.MostOfSealed, cancellation)
            : Task.FromResult<byte[]?>(null);
        var rulings = withRulings
            ? source.ReadAsync(new RulingBundleId(index, tile.Width).Path, LogPaths.MostOfRulings, cancellation)
            : Task.FromResult<byte[]?>(null);
        await Task.WhenAll(entries, tiles, pages, parts, rulings);
        await places.WaitAsync(cancellation);
        try
        {
            return Judge(tile, await entries, await parts, await tiles, await pages, withRulings ? new StoredRulings(await rulings) : null);
        }
        finally
        {
            places.Release();
        }
    }

    private JudgedBundle Judge(TileId tile, byte[]? entries, byte[]? parts, byte[]? served, byte[]? page, StoredRulings? rulings)
    {
        var pieces = Pieces(entries, tile.Width, out var broken);
        var judged = Judge(pieces, parts);
        gauge.Keep(judged.Select(entry => entry.Statement).OfType<AdmittedStatement>());
        return new JudgedBundle
        {
            Tile = tile,
            Served = served,
            Entries = judged,
            Broken = broken,
            Notes = page is null ? null : notes.JudgePage(tile.Index, page),
            Rulings = rulings,
            Signatures = judged.Sum(entry => entry.Signatures),
        };
    }

    // As many as can be told apart: where a length is wrong, those before it are still there.
    private static List<ReadOnlyMemory<byte>> Pieces(byte[]? bundle, int width, out string? broken)
    {
        broken = bundle is null ? "missing" : null;
        var pieces = new List<ReadOnlyMemory<byte>>(width);
        for (ReadOnlyMemory<byte> rest = bundle; !rest.IsEmpty && pieces.Count <= width;)
        {
            var length = rest.Length < sizeof(ushort) ? rest.Length : sizeof(ushort) + ((rest.Span[0] << 8) | rest.Span[1]);
            if (length > rest.Length || length < sizeof(ushort))
            {
                broken = $"breaks off within entry {pieces.Count + 1} of it";
                break;
            }

            pieces.Add(rest[sizeof(ushort)..length]);
            rest = rest[length..];
        }

        var held = pieces.Count > width ? "more than" : $"{pieces.Count} instead of";
        broken ??= pieces.Count == width ? null : $"holds {held} {width} entries";
        return pieces.Count > width ? pieces[..width] : pieces;
    }

    private JudgedEntry[] Judge(List<ReadOnlyMemory<byte>> pieces, byte[]? sealedParts)
    {
        ReadOnlyMemory<byte> rest = sealedParts;
        var isReadable = sealedParts is not null;
        var judged = new JudgedEntry[pieces.Count];
        for (var i = 0; i < judged.Length; i++)
        {
            var parts = NoParts;
            if (isReadable && SealedBundle.TryReadNext(ref rest, out var read))
            {
                parts = read;
            }
            else
            {
                // Where the next ones begin, nobody can tell.
                isReadable = false;
            }

            judged[i] = Judge(pieces[i], parts);
        }

        return judged;
    }

    private JudgedEntry Judge(ReadOnlyMemory<byte> bytes, IReadOnlyList<SealedPart> parts)
    {
        var hash = TreeHasher.Leaf(bytes.Span);
        if (!LeafCodec.TryDecode(bytes, out var leaf, out var refusal))
        {
            return new JudgedEntry(hash, 0, null, refusal, 0);
        }

        var signed = new SignedStatement { Statement = leaf.Statement, Signatures = { leaf.Signatures }, SealedParts = { parts } };
        StatementAdmission.TryAdmit(signed, origin, out var admitted, out refusal, personalMayBeErased: true, parsed: parsed);
        var isSigned = admitted is not null || JudgedEntry.LacksSealedParts(refusal);
        return new JudgedEntry(hash, leaf.RecordedAtMs, admitted, refusal, isSigned ? leaf.Signatures.Count : 0);
    }
}
