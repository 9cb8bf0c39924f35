using System.Net;
using System.Text;
using Traceability.Client;
using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Merkle;
using Traceability.LedgerCore.Statements;
using Traceability.TestKit;
using Traceability.V1;

namespace Traceability.Clients.Tests.Client;

/// <summary>A season's log on a port of this machine: the read side, cut at any size, with bytes that a test bends.</summary>
internal sealed class PublishedLog : IAsyncDisposable
{
    private readonly HttpListener listener = new();
    private readonly Task serving;
    private readonly IReadOnlyList<RecordedStatement> entries;
    private readonly byte[][] leaves;
    private readonly SortedSet<int> signed = [];
    private readonly Dictionary<int, MerkleTree> trees = [];
    private int size;

    public PublishedLog(SeasonScript season, int size)
    {
        entries = season.Entries;
        leaves = [.. entries.Select(entry => LeafCodec.Encode(entry.RecordedAtMs, entry.Statement))];
        Size = size;
        Address = new Uri($"http://127.0.0.1:{LoopbackPort.Pick()}/");
        listener.Prefixes.Add($"{Address}");
        listener.Start();
        serving = ServeAsync();
    }

    public Uri Address { get; }

    /// <summary>Entries that are published. What was signed stays signed.</summary>
    public int Size
    {
        get => size;
        set
        {
            size = value;
            signed.UnionWith([.. Enumerable.Range(1, value / 100).Select(hundred => 100 * hundred), value]);
        }
    }

    public CheckpointSigner Signer { get; set; } = BundleSeason.SignerOf("log");

    /// <summary>Whether whoever asks may read entries.</summary>
    public bool ShowsEntries { get; set; } = true;

    /// <summary>Changes what is answered at a path; null for nothing there.</summary>
    public Func<string, byte[], byte[]?> Bend { get; set; } = (_, bytes) => bytes;

    /// <summary>What was asked for.</summary>
    public List<string> Asked { get; } = [];

    public LedgerProfile Profile => new(SeasonScript.Origin, new Uri("http://127.0.0.1:1"), Address, [.. Signer.Keys.Select(key => $"{key}")]);

    public string Note(int size) => Signer.Sign((ulong)size, Tree(size).Root);

    /// <summary>A season with at least this many entries; with another word, another one.</summary>
    public static SeasonScript Play(int entries, string word = "slope")
    {
        var season = SeasonScript.Open();
        for (var number = 0; season.Entries.Count < entries; number++)
        {
            season.Record(number % 50 == 0
                ? season.Harvest(SeasonScript.Kilogram)
                : season.AreaOf(season.Cooperative).With(statement => statement.Area.Name = $"{word} {number}"));
        }

        return season;
    }

    /// <summary>What is published at a path now; null for nothing.</summary>
    public byte[]? At(string path)
    {
        var now = (ulong)Size;
        return path switch
        {
            "checkpoint" => Encoding.UTF8.GetBytes(Note(Size)),
            "log-keys" => Encoding.UTF8.GetBytes(Signer.Sign(new LogKeyList([.. Signer.Keys.Select(key => new LogKey(key))]))),
            _ when CheckpointPage.TryParsePath(path, out var page) && page * 256 < now =>
                Encoding.UTF8.GetBytes(CheckpointPage.Write(Sizes((int)page).Select(Note))),
            _ when EntryBundleId.TryParse(path, out var bundle) && Holds(bundle.Index, bundle.Width) =>
                EntryBundle.Write([.. leaves.Skip((int)bundle.Index * 256).Take(bundle.Width).Select(leaf => (ReadOnlyMemory<byte>)leaf)]),
            _ when SealedBundleId.TryParse(path, out var parts) && Holds(parts.Index, parts.Width) =>
                [.. entries.Skip((int)parts.Index * 256).Take(parts.Width).SelectMany(entry => SealedBundle.Encode(RestrictedOf(entry)))],
            _ when TileId.TryParse(path, out var tile) && TileId.At(tile.Level, tile.Index, now) is { } whole && whole.Width >= tile.Width =>
                [.. Enumerable.Range(0, tile.Width).SelectMany(i => Tree(Size).Node(new NodeId(8 * tile.Level, (tile.Index * 256) + (ulong)i)).ToArray())],
            _ => null,
        };
    }

    public async ValueTask DisposeAsync()
    {
        listener.Close();
        await serving;
    }

    private static IEnumerable<SealedPart> RestrictedOf(RecordedStatement entry) => entry.Statement.Parts.Sealed.Where(part =>
        entry.Statement.Message.Sealed.Any(digest => digest.Name == part.Name && digest.Class == SealedClass.Restricted));

    private MerkleTree Tree(int size)
    {
        if (!trees.TryGetValue(size, out var tree))
        {
            tree = MerkleTree.Build([.. leaves.Take(size).Select(leaf => TreeHasher.Leaf(leaf))]);
            trees[size] = tree;
        }

        return tree;
    }

    private IEnumerable<int> Sizes(int page) => signed.Where(one => one > 256 * page && one <= 256 * (page + 1));

    private bool Holds(ulong index, int width) => (index * 256) + (ulong)width <= (ulong)Size;

    private async Task ServeAsync()
    {
        while (true)
        {
            HttpListenerContext asked;
            try
            {
                asked = await listener.GetContextAsync();
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            var path = asked.Request.Url!.AbsolutePath[1..];
            Asked.Add(path);
            var isEntry = path.StartsWith("tile/entries/", StringComparison.Ordinal) || path.StartsWith("sealed/", StringComparison.Ordinal);
            var content = isEntry && !ShowsEntries ? null : At(path) is { } bytes ? Bend(path, bytes) : null;
            asked.Response.StatusCode = isEntry && !ShowsEntries ? 401 : content is null ? 404 : 200;
            asked.Response.Close(content ?? [], willBlock: true);
        }
    }
}
