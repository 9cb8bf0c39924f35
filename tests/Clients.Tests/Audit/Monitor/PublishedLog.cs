using System.Net;
using System.Text;
using Traceability.Clients.Tests.Witness;
using Traceability.LedgerCore.Merkle;
using Traceability.LedgerCore.Witnessing;

namespace Traceability.Clients.Tests.Audit.Monitor;

/// <summary>The public files of a log that says and serves what the test wants, and of witnesses, without a network.</summary>
internal sealed class PublishedLog : HttpMessageHandler
{
    public static readonly Uri Address = new("http://log.test/season/");
    public static readonly Uri Witness = new("http://witness.test");

    private MerkleTree tree = GrowingLog.Tree(0);

    /// <summary>The signed note at /checkpoint; null for no answer.</summary>
    public string? Checkpoint { get; set; }

    /// <summary>The note that the witness shows; null for none yet.</summary>
    public string? Cosigned { get; set; }

    public bool WitnessAnswers { get; set; } = true;

    /// <summary>Tiles that are not full are gone, as a log may drop them.</summary>
    public bool OnlyFullTiles { get; set; }

    /// <summary>What became of a tile on its way.</summary>
    public Func<byte[], byte[]> OnTheWay { get; set; } = bytes => bytes;

    /// <summary>Shows a checkpoint, and the tiles of its tree.</summary>
    public void Show(GrowingLog log, int size, int fork = int.MaxValue)
    {
        tree = GrowingLog.Tree(size, fork);
        Checkpoint = log.Checkpoint(size, fork);
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(request.RequestUri! switch
        {
            { Host: "witness.test" } address when WitnessAnswers => Of(address.AbsolutePath == $"/{WitnessPath.Checkpoint(GrowingLog.Origin)}" ? Cosigned : null),
            { AbsolutePath: "/season/checkpoint" } when Checkpoint is not null => Of(Checkpoint),
            { AbsolutePath: var path } when path.StartsWith("/season/tile/", StringComparison.Ordinal) => Of(Tile(path["/season/".Length..])),
            _ => throw new HttpRequestException("nobody there"),
        });

    private static HttpResponseMessage Of(string? text) => Of(text is null ? null : Encoding.UTF8.GetBytes(text));

    private static HttpResponseMessage Of(byte[]? bytes) => bytes is null
        ? new HttpResponseMessage(HttpStatusCode.NotFound)
        : new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(bytes) };

    private byte[]? Tile(string path)
    {
        if (!TileId.TryParse(path, out var tile)
            || TileId.At(tile.Level, tile.Index, tree.Size) is not { } widest
            || tile.Width > widest.Width
            || (OnlyFullTiles && !tile.IsFull))
        {
            return null;
        }

        var nodes = Enumerable.Range(0, tile.Width).Select(i => tree.Node(new NodeId(tile.Level * TileId.Height, (tile.Index * 256) + (ulong)i)));
        return OnTheWay([.. nodes.SelectMany(hash => hash.ToArray())]);
    }
}
