using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Merkle;
using Traceability.LedgerCore.Statements;
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
        var told = await season.Running.Web.GetStringAsync("/log-keys");
        var note = await season.Running.Web.GetStringAsync("/checkpoint");
        Assert.True(LogKeyList.TryRead(told, out var list));
        var keys = list.Active.ToList();

        Assert.Equal(2, keys.Count);
        Assert.True(SignedNote.TryParse(note, out var signed));
        Assert.Equal(2, signed.Verify(keys).Verified.Count);
        Assert.True(LogKeyList.TryOpen(told, keys, out _, out _));
    }

    [Theory]
    [InlineData("/checkpoint?x")]
    [InlineData("/Checkpoint")]
    [InlineData("/checkpoint/")]
    [InlineData("/%63heckpoint")]
    [InlineData("/log-keys/")]
    [InlineData("/LOG-KEYS")]
    [InlineData("/checkpoints/001")]
    [InlineData("/checkpoints/000.p/3")]
    [InlineData("/checkpoints/000/")]
    [InlineData("/checkpoints/0")]
    [InlineData("/checkpoints/x018/x446/x744/x073/x709/x551/615")]
    [InlineData("/sealed/000")]
    [InlineData("/sealed/001.p/1")]
    [InlineData("/sealed/%30%30%30.p/1")]
    [InlineData("/SEALED/000.p/1")]
    [InlineData("/rulings/001.p/1")]
    [InlineData("/rulings/000.p/1/")]
    public async Task EverythingHasOneSpelling(string path) =>
        Assert.Equal(404, (await season.Running.ReadAsync(path, proof: Proof)).Status);

    [Fact]
    public async Task APageHasEveryCheckpointOfItsSizesAndEachIsTrueOfTheTree()
    {
        var tile = await season.Running.Web.GetByteArrayAsync("/" + TileId.At(0, 0, (await CheckpointAsync()).Size)!.Value.Path);
        var leaves = tile.Chunk(Hash.Size).Select(hash => Hash.FromBytes(hash)).ToList();
        Assert.True(CheckpointPage.TryParse(await season.Running.Web.GetStringAsync("/checkpoints/000"), out var notes));

        var verifier = new CheckpointVerifier(TestKit.SeasonScript.Origin, season.Ledger.VerifierKeys);
        var signed = notes.Select(note => verifier.TryOpen(note, out Checkpoint? checkpoint, out _) ? checkpoint : throw new FormatException(note)).ToList();

        Assert.True(signed.Count > 1);
        Assert.Equal(signed.Select(one => one.Size).Order().Distinct(), signed.Select(one => one.Size));
        Assert.All(signed, one => Assert.Equal(MerkleTree.Build([.. leaves.Take((int)one.Size)]).Root, one.Root));
        Assert.Equal(await season.Running.Web.GetStringAsync("/checkpoint"), notes[^1]);
    }

    [Fact]
    public async Task SealedPartsAreTheRestrictedOnesThatTheStatementsCommitToAndNoneAboutPersons()
    {
        var size = (await CheckpointAsync()).Size;
        Assert.True(EntryBundle.TryParse(await season.Running.ReadAsAsync("/" + EntryBundleId.ForEntry(0, size)!.Value.Path, Proof), out var entries));
        Assert.True(SealedBundle.TryParse(await season.Running.ReadAsAsync($"/sealed/000.p/{size}", Proof), out var parts));

        Assert.Equal(entries.Count, parts.Count);
        Assert.Contains(parts, of => of.Count > 0);
        foreach (var (entry, given) in entries.Zip(parts))
        {
            var statement = V1.Statement.Parser.ParseFrom(V1.LogEntry.Parser.ParseFrom(entry.Span).Statement);
            var committed = statement.Sealed.Where(digest => digest.Class == V1.SealedClass.Restricted).ToList();
            Assert.Equal(committed.Select(digest => digest.Name), given.Select(part => part.Name));
            Assert.Equal(
                committed.Select(digest => digest.Digest.ToByteArray()),
                given.Select(part => SealedParts.DigestOf(part.Salt.Span, part.Name, part.Content.Span)));
        }
    }

    [Theory]
    [InlineData("gzip", true)]
    [InlineData("br, GZIP;q=0.2, identity", true)]
    [InlineData("identity", false)]
    [InlineData("gzip;q=0", false)]
    [InlineData("*", false)]
    [InlineData("gzipped", false)]
    [InlineData(null, false)]
    public async Task EntriesAreZippedForWhoTakesItAndPlainForAllOthers(string? accepted, bool zipped)
    {
        foreach (var path in (string[])["/tile/entries/000.p/5", "/sealed/000.p/12"])
        {
            using var answer = await SendAsync(HttpMethod.Get, path, accepted);
            var bytes = await answer.Content.ReadAsByteArrayAsync();

            Assert.Equal(zipped ? ["gzip"] : [], answer.Content.Headers.ContentEncoding);
            Assert.Equal(["Authorization", "Accept-Encoding"], answer.Headers.Vary);
            Assert.Equal(await season.Running.ReadAsAsync(path, Proof), zipped ? Unzipped(bytes) : bytes);
        }
    }

    [Theory]
    [InlineData("/checkpoint")]
    [InlineData("/log-keys")]
    [InlineData("/checkpoints/000")]
    [InlineData("/tile/0/000.p/3")]
    [InlineData("/tile/entries/000.p/3")]
    [InlineData("/sealed/000.p/3")]
    public async Task WhetherSomethingIsThereCanBeAskedWithoutFetchingIt(string path)
    {
        using var whole = await SendAsync(HttpMethod.Get, path, null);
        using var head = await SendAsync(HttpMethod.Head, path, null);

        Assert.Equal(whole.StatusCode, head.StatusCode);
        Assert.Equal(whole.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Equal($"{whole.Headers.CacheControl}", $"{head.Headers.CacheControl}");
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        Assert.Equal(404, (int)(await SendAsync(HttpMethod.Head, path + "x", null)).StatusCode);
    }

    [Theory]
    [InlineData("/checkpoint")]
    [InlineData("/log-keys")]
    [InlineData("/checkpoints/000")]
    [InlineData("/tile/0/000.p/3")]
    public async Task WhoHasItAlreadyIsToldSo(string path)
    {
        using var first = await season.Running.Web.GetAsync(path);
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var again = await season.Running.Web.SendAsync(request);
        using var other = new HttpRequestMessage(HttpMethod.Get, path);
        other.Headers.IfNoneMatch.Add(new System.Net.Http.Headers.EntityTagHeaderValue("\"other\""));
        using var changed = await season.Running.Web.SendAsync(other);

        Assert.Equal(304, (int)again.StatusCode);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync());
        Assert.Equal(200, (int)changed.StatusCode);
    }

    [Fact]
    public async Task WhoMayNotReadEntriesIsNotToldWhetherTheyAreThere()
    {
        foreach (var path in (string[])["/sealed/000.p/1", "/sealed/009", "/tile/entries/009"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Head, path);
            using var answer = await season.Running.Web.SendAsync(request);
            Assert.Equal(401, (int)answer.StatusCode);
            Assert.Equal(401, (await season.Running.ReadAsync(path)).Status);
        }
    }

    private string Proof => season.Ledger.Proof(season.Ledger.Season.Owner);

    private static byte[] Unzipped(byte[] bytes)
    {
        using var stream = new System.IO.Compression.GZipStream(new MemoryStream(bytes), System.IO.Compression.CompressionMode.Decompress);
        using var plain = new MemoryStream();
        stream.CopyTo(plain);
        return plain.ToArray();
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? accepted)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Add("Authorization", Proof);
        if (accepted is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
        }

        return await season.Running.Web.SendAsync(request);
    }

    private async Task<Checkpoint> CheckpointAsync()
    {
        Assert.True(SignedNote.TryParse(await season.Running.Web.GetStringAsync("/checkpoint"), out var note));
        Assert.True(Checkpoint.TryParse(note.Text, out var checkpoint));
        return checkpoint;
    }
}
