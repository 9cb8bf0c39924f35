using System.Security.Cryptography;
using System.Text;
using Google.Protobuf;
using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Keys;
using Traceability.LedgerCore.Merkle;
using Traceability.LedgerCore.Statements;

namespace Traceability.TestKit;

/// <summary>
/// Writes statements as a log in static files (docs/formats/tiles.md), signed with keys that everybody knows. It rules on nothing: what is
/// given to it is in the log. Keeps the tree's edge in memory.
/// </summary>
public sealed class ScriptedExport
{
    private const int Levels = 64 / TileId.Height;

    private readonly string folder;
    private readonly CheckpointSigner signer;
    private readonly Frontier tree = new();
    private readonly List<byte>[] levels = [.. Enumerable.Range(0, Levels).Select(_ => new List<byte>())];
    private readonly List<ReadOnlyMemory<byte>> entries = [];
    private readonly List<byte> parts = [];
    private readonly List<string> notes = [];

    /// <param name="folder">Made when it is not there.</param>
    /// <param name="origin">Of the log.</param>
    public ScriptedExport(string folder, string origin = SeasonScript.Origin)
    {
        this.folder = folder;
        signer = new CheckpointSigner(
            origin,
            Ed25519SigningKey.TryCreate(SHA256.HashData("traceability test log"u8), out var key) ? key : throw new InvalidOperationException(),
            TestKeys.Of("log"));
    }

    /// <summary>The log's keys.</summary>
    public IReadOnlyList<VerifierKey> Keys => signer.Keys;

    /// <summary>Entries so far.</summary>
    public ulong Size => tree.Size;

    /// <summary>Puts the whole of a season into the log, with a checkpoint after every so many entries, and ends it.</summary>
    public static ScriptedExport Of(SeasonScript season, string folder, int batch)
    {
        var export = new ScriptedExport(folder);
        foreach (var entry in season.Entries)
        {
            export.Add(entry.Statement, entry.RecordedAtMs);
            if (export.Size % (ulong)batch == 0)
            {
                export.Sign();
            }
        }

        export.Finish();
        return export;
    }

    /// <summary>Records a statement.</summary>
    public void Add(AdmittedStatement statement, long recordedAtMs) =>
        Add(LeafCodec.Encode(recordedAtMs, statement), statement.Message, statement.Parts.Sealed);

    /// <summary>Records a statement as it was signed.</summary>
    public void Add(V1.SignedStatement offered, long recordedAtMs)
    {
        var leaf = new V1.LogEntry { RecordedAtMs = recordedAtMs, Statement = offered.Statement, Signatures = { offered.Signatures } };
        Add(leaf.ToByteArray(), V1.Statement.Parser.ParseFrom(offered.Statement), offered.SealedParts);
    }

    /// <summary>Signs a checkpoint over what there is, once.</summary>
    public void Sign()
    {
        var note = signer.Sign(tree.Size, tree.Root());
        if (notes.LastOrDefault() != note)
        {
            notes.Add(note);
        }

        Write("checkpoint", Encoding.UTF8.GetBytes(note));
        if (entries.Count == 0)
        {
            WritePage(CheckpointPage.IndexOf(tree.Size));
        }
    }

    /// <summary>Signs the last checkpoint and writes what is at the edge.</summary>
    public void Finish()
    {
        Sign();
        if (entries.Count > 0)
        {
            WriteBundle(tree.Size / TileId.FullWidth, entries.Count);
            WritePage(CheckpointPage.IndexOf(tree.Size));
        }

        foreach (var tile in TileId.Between(0, tree.Size).Where(tile => !tile.IsFull))
        {
            Write(tile.Path, [.. levels[tile.Level]]);
        }
    }

    private void Add(byte[] leaf, V1.Statement message, IEnumerable<V1.SealedPart> sealedParts)
    {
        var restricted = message.Sealed.Where(part => part.Class == V1.SealedClass.Restricted).Select(part => part.Name).ToHashSet();
        entries.Add(leaf);
        parts.AddRange(SealedBundle.Encode(sealedParts.Where(part => restricted.Contains(part.Name))));
        if (entries.Count == TileId.FullWidth)
        {
            // Checkpoints of sizes within the bundle are on its page; the one of its last size is signed later, if at all.
            WriteBundle((tree.Size + 1 - TileId.FullWidth) / TileId.FullWidth, TileId.FullWidth);
            WritePage(tree.Size / TileId.FullWidth);
            entries.Clear();
            parts.Clear();
        }

        tree.Append(TreeHasher.Leaf(leaf), Keep);
        if (tree.Size % TileId.FullWidth == 1)
        {
            notes.Clear();
        }
    }

    private void WriteBundle(ulong index, int width)
    {
        Write(new EntryBundleId(index, width).Path, EntryBundle.Write(entries));
        Write(new SealedBundleId(index, width).Path, [.. parts]);
    }

    private void WritePage(ulong index) => Write(CheckpointPage.PathOf(index), Encoding.UTF8.GetBytes(CheckpointPage.Write(notes)));

    private void Keep(NodeId node, Hash hash)
    {
        if (node.Level % TileId.Height != 0)
        {
            return;
        }

        var level = levels[node.Level / TileId.Height];
        level.AddRange(hash.Span);
        if (level.Count == TileId.FullWidth * Hash.Size)
        {
            Write(TileId.ForNode(node).Path, [.. level]);
            level.Clear();
        }
    }

    private void Write(string path, byte[] content)
    {
        var file = Path.Combine(folder, path.Replace('/', Path.DirectorySeparatorChar));
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, content);
    }
}
