using System.Buffers.Binary;
using System.Security.Cryptography;
using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Merkle;

namespace Traceability.Audit.Replay;

/// <summary>
/// The tree that the entries make, from the first on: its edge in memory, its complete nodes of every eighth level and the times of
/// recording in files of the replay, so that its root at any size it has had can be told. Used by one thread.
/// </summary>
internal sealed class AuditTree : IDisposable
{
    private const int Levels = 64 / TileId.Height;
    private const int MostMoments = 4096;

    private readonly Frontier frontier;
    private readonly GrowingFile times;
    private readonly GrowingFile?[] levels = new GrowingFile?[Levels];
    private readonly Dictionary<ulong, LogMoment> moments = [];
    private readonly string folder;

    /// <param name="folder">Of the replay.</param>
    /// <param name="size">Entries that it has taken before.</param>
    /// <param name="peaks">Of the edge at that size.</param>
    /// <param name="digest">Of the files at that size; null when there is nothing before.</param>
    /// <exception cref="InvalidDataException">The files hold less, or another tree.</exception>
    public AuditTree(string folder, ulong size = 0, IReadOnlyList<Hash>? peaks = null, string? digest = null)
    {
        this.folder = folder;
        frontier = Frontier.From(size, peaks ?? []);
        times = new GrowingFile(Path.Combine(folder, "times"), sizeof(long), (long)size);
        for (var level = 0; level < Levels && size >> (TileId.Height * level) > 0; level++)
        {
            levels[level] = OpenLevel(level, (long)(size >> (TileId.Height * level)));
        }

        if (digest is not null && Digest() != digest)
        {
            Dispose();
            throw new InvalidDataException("The files of the tree are damaged.");
        }

        RecordedAtMs = size == 0 ? 0 : TimeOf(size);
    }

    /// <summary>Entries so far.</summary>
    public ulong Size => frontier.Size;

    /// <summary>recorded_at of the newest entry; 0 without one.</summary>
    public long RecordedAtMs { get; private set; }

    public IReadOnlyList<Hash> Peaks => frontier.Peaks;

    public Hash Root() => frontier.Root();

    /// <summary>Root of the tree with these further leaves; nothing is kept of them.</summary>
    public Hash RootWith(IEnumerable<Hash> leaves)
    {
        var copy = frontier.Copy();
        foreach (var leaf in leaves)
        {
            copy.Append(leaf);
        }

        return copy.Root();
    }

    /// <summary>Takes an entry; tells which tile it completes, if any, by level.</summary>
    public void Append(Hash leaf, long recordedAtMs, ICollection<TileId> full)
    {
        Span<byte> time = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(time, recordedAtMs);
        times.Append(time);
        RecordedAtMs = recordedAtMs;
        frontier.Append(leaf, (node, hash) =>
        {
            if (node.Level % TileId.Height == 0)
            {
                var level = node.Level / TileId.Height;
                (levels[level] ??= OpenLevel(level, 0)).Append(hash.Span);
                if ((node.Index + 1) % TileId.FullWidth == 0)
                {
                    full.Add(TileId.ForNode(node));
                }
            }
        });
    }

    /// <summary>The bytes of a tile as the entries make it.</summary>
    public byte[] Tile(TileId tile)
    {
        var bytes = new byte[tile.ByteLength];
        levels[tile.Level]!.Read((long)tile.Index * TileId.FullWidth, bytes);
        return bytes;
    }

    /// <summary>Hash of an entry's leaf.</summary>
    public Hash Leaf(ulong index)
    {
        Span<byte> hash = stackalloc byte[Hash.Size];
        levels[0]!.Read((long)index, hash);
        return Hash.FromBytes(hash);
    }

    /// <summary>The log at a size that it has had; null for 0 and beyond.</summary>
    public LogMoment? MomentAt(ulong size)
    {
        if (size == 0 || size > Size)
        {
            return null;
        }

        if (!moments.TryGetValue(size, out var moment))
        {
            if (moments.Count == MostMoments)
            {
                moments.Clear();
            }

            moment = new LogMoment(size == Size ? Root() : RootFromFiles(size), TimeOf(size));
            moments[size] = moment;
        }

        return moment;
    }

    /// <summary>Everything into the files.</summary>
    /// <returns>Their digest.</returns>
    public string Flush()
    {
        times.Flush();
        foreach (var level in levels)
        {
            level?.Flush();
        }

        return Digest();
    }

    public void Dispose()
    {
        times.Dispose();
        foreach (var level in levels)
        {
            level?.Dispose();
        }
    }

    private string Digest() => Convert.ToHexStringLower(SHA256.HashData(
        [.. times.Digest(), .. levels.OfType<GrowingFile>().SelectMany(level => level.Digest())]));

    private GrowingFile OpenLevel(int level, long count) => new(Path.Combine(folder, $"level{level}"), Hash.Size, count);

    private long TimeOf(ulong size)
    {
        Span<byte> time = stackalloc byte[sizeof(long)];
        times.Read((long)size - 1, time);
        return BinaryPrimitives.ReadInt64LittleEndian(time);
    }

    private Hash RootFromFiles(ulong size) => TreeRoot.At(size, node =>
    {
        var tile = TileId.ForNode(node, size)!.Value;
        return tile.TryReadNode(Tile(tile), node, out var hash)
            ? hash
            : throw new InvalidDataException("The files of the tree are cut short.");
    });
}
