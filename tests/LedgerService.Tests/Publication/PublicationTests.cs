using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Merkle;
using Traceability.LedgerService.Tests.Verification;

namespace Traceability.LedgerService.Tests.Publication;

public sealed class PublicationTests(LabelledSeason season) : IClassFixture<LabelledSeason>
{
    [Fact]
    public async Task TheTilesRebuildToTheSignedRoot()
    {
        var checkpoint = await CheckpointAsync();
        var tile = TileId.At(0, 0, checkpoint.Size)!.Value;
        var hashes = await season.Running.Web.GetByteArrayAsync("/" + tile.Path);

        var tree = MerkleTree.Build([.. hashes.Chunk(Hash.Size).Select(hash => Hash.FromBytes(hash))]);

        Assert.Equal(checkpoint.Size, tree.Size);
        Assert.Equal(checkpoint.Root, tree.Root);
    }

    [Fact]
    public async Task TheEntriesAreTheLeavesOfTheTree()
    {
        var checkpoint = await CheckpointAsync();
        var bundle = EntryBundleId.ForEntry(0, checkpoint.Size)!.Value;
        Assert.True(EntryBundle.TryParse(await season.Running.ReadAsAsync("/" + bundle.Path, season.Ledger.Proof(season.Ledger.Season.Owner)), out var entries));

        Assert.Equal(checkpoint.Root, MerkleTree.Build([.. entries.Select(entry => TreeHasher.Leaf(entry.Span))]).Root);
    }

    [Fact]
    public async Task ANarrowerTileIsAPrefixOfTheWiderOne()
    {
        var narrow = await season.Running.Web.GetByteArrayAsync("/tile/0/000.p/3");
        var wide = await season.Running.Web.GetByteArrayAsync("/tile/0/000.p/9");

        Assert.Equal(3 * Hash.Size, narrow.Length);
        Assert.Equal(narrow, wide[..narrow.Length]);
    }

    [Fact]
    public async Task TheCheckpointIsTextForAMomentAndTilesNeverChange()
    {
        using var checkpoint = await season.Running.Web.GetAsync("/checkpoint");
        using var tile = await season.Running.Web.GetAsync("/tile/0/000.p/1");

        Assert.Equal("text/plain; charset=utf-8", checkpoint.Content.Headers.ContentType!.ToString());
        Assert.True(checkpoint.Headers.CacheControl!.MaxAge <= TimeSpan.FromSeconds(5));
        Assert.Equal("application/octet-stream", tile.Content.Headers.ContentType!.ToString());
        Assert.Contains("immutable", tile.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/tile/0/000")]
    [InlineData("/tile/0/000.p/200")]
    [InlineData("/tile/0/001.p/1")]
    [InlineData("/tile/1/000.p/1")]
    [InlineData("/tile/63/000")]
    [InlineData("/tile/64/000")]
    [InlineData("/tile/0/00")]
    [InlineData("/tile/0/x000/000.p/1")]
    [InlineData("/tile/0/000.p/0")]
    [InlineData("/tile/0/000.p/01")]
    [InlineData("/tile/0/000.p/1/")]
    [InlineData("/tile/0/000.p/1?x")]
    [InlineData("/tile/0/%30%30%30.p/1")]
    [InlineData("/tile/0/x018/x446/x744/x073/x709/x551/615.p/1")]
    [InlineData("/tile/")]
    public async Task WhatTheTreeDoesNotHaveIsNotFound(string path)
    {
        Assert.Equal(404, (await season.Running.ReadAsync(path)).Status);
    }

    [Theory]
    [InlineData("/tile/entries/000")]
    [InlineData("/tile/entries/001.p/1")]
    [InlineData("/tile/entries/%30%30%30.p/1")]
    [InlineData("/tile/entries/x018/x446/x744/x073/x709/x551/615.p/1")]
    public async Task EntriesThatTheLogDoesNotHaveAreNotFoundByWhoMayRead(string path) =>
        Assert.Equal(404, (await season.Running.ReadAsync(path, proof: season.Ledger.Proof(season.Ledger.Season.Owner))).Status);

    [Fact]
    public async Task NoCacheKeepsEntriesForOthers()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/tile/entries/000.p/1");
        request.Headers.Add("Authorization", season.Ledger.Proof(season.Ledger.Season.Owner));
        using var answer = await season.Running.Web.SendAsync(request);
        Assert.True(answer.Headers.CacheControl is { Private: true, NoStore: true });
        using var refused = await season.Running.Web.GetAsync("/tile/entries/000.p/1");
        Assert.Equal(401, (int)refused.StatusCode);
        Assert.Equal("Bearer", refused.Headers.WwwAuthenticate.ToString());
        Assert.True(refused.Headers.CacheControl is { NoStore: true });
    }

    [Theory]
    [InlineData("/tile/entries/000.p/1/")]
    [InlineData("//tile/entries/000.p/1")]
    [InlineData("/TILE/Entries/000.p/1")]
    [InlineData("/tile/%65ntries/000.p/1")]
    [InlineData("/tile/x/../entries/000.p/1")]
    public async Task NoOtherSpellingLeadsAStrangerToEntries(string path) =>
        Assert.Contains((await season.Running.ReadAsync(path)).Status, (int[])[400, 401, 404]);

    [Fact]
    public async Task TheKeysOfTheLogAreThoseThatSignIt()
    {
        var lines = (await season.Running.Web.GetStringAsync("/log-keys")).TrimEnd().Split('\n');
        var note = await season.Running.Web.GetStringAsync("/checkpoint");
        var keys = lines.Select(line => VerifierKey.TryParse(line, out var key) ? key : throw new FormatException(line)).ToList();

        Assert.Equal(2, keys.Count);
        Assert.True(SignedNote.TryParse(note, out var signed));
        Assert.Equal(2, signed.Verify(keys).Verified.Count);
    }

    private async Task<Checkpoint> CheckpointAsync()
    {
        Assert.True(SignedNote.TryParse(await season.Running.Web.GetStringAsync("/checkpoint"), out var note));
        Assert.True(Checkpoint.TryParse(note.Text, out var checkpoint));
        return checkpoint;
    }
}
