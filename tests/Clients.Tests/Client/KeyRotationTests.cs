using Traceability.Client;
using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Merkle;
using Traceability.TestKit;

namespace Traceability.Clients.Tests.Client;

/// <summary>What a client believes while its ledger's keys are rotated.</summary>
public sealed class KeyRotationTests : IDisposable
{
    private static readonly CheckpointSigner Old = BundleSeason.SignerOf("log");
    private static readonly CheckpointSigner New = BundleSeason.SignerOf("new log");

    private readonly TemporaryFolder folder = new();

    private static LedgerProfile Pinned { get; } = Profile(Old.Keys);

    private static LogKeyList Overlap => new([.. Active(Old), .. Active(New)]);

    private static LogKeyList After => new([.. Active(New), .. Old.Keys.Select(key => new LogKey(key, 7))]);

    [Fact]
    public void ANewKeyIsTakenOverWhenAPinnedOneVouchesForIt()
    {
        var during = Pinned.TakeOver(Old.Sign(Overlap));
        var after = Pinned.TakeOver(Old.Sign(After));

        Assert.Equal(Old.Keys.Concat(New.Keys).Select(key => $"{key}"), during!.VerifierKeys);
        Assert.Equal(New.Keys.Select(key => $"{key}"), after!.VerifierKeys);
        Assert.Equal(Old.Keys.Select(key => new RetiredKey($"{key}", 7)), after.RetiredKeys);
        Assert.True(during.TakeOver(New.Sign(After))!.HasKeysOf(after));
    }

    [Fact]
    public void NobodyElseVouchesForAKey()
    {
        // Its own signature, beside a checkpoint of the old key or not, says nothing.
        Assert.Null(Pinned.TakeOver(New.Sign(Overlap)));
        Assert.Null(Pinned.TakeOver(Old.Sign(7, TreeHasher.Empty)));
        Assert.Null(Pinned.TakeOver("nothing"));
        var tampered = Old.Sign(Overlap).Replace($"{New.Keys[0]}", $"{BundleSeason.SignerOf("evil").Keys[0]}", StringComparison.Ordinal);
        Assert.Null(Pinned.TakeOver(tampered));
    }

    [Fact]
    public void ARetiredKeyVouchesForNobodyAndIsNeverInForceAgain()
    {
        var after = Pinned.TakeOver(Old.Sign(After))!;

        Assert.Null(after.TakeOver(Old.Sign(new LogKeyList([.. Active(Old), .. Active(New), .. Active(BundleSeason.SignerOf("evil"))]))));
        var earlier = after.TakeOver(New.Sign(Overlap));
        Assert.True(earlier!.HasKeysOf(after));
    }

    [Fact]
    public void AListThatLeavesOutAPinnedKeyIsNotFollowed()
    {
        var after = Pinned.TakeOver(Old.Sign(After))!;

        Assert.Null(Pinned.TakeOver(Old.Sign(new LogKeyList([.. Active(New)]))));
        Assert.Null(after.TakeOver(New.Sign(new LogKeyList([.. Active(New)]))));
    }

    [Fact]
    public async Task OldCheckpointsHoldUnderARetiredKeyAndNewOnesDoNot()
    {
        var workspace = Workspace.Open(folder.Path, TimeProvider.System);
        workspace.SaveProfile(Pinned.TakeOver(Old.Sign(After))!);
        var memory = workspace.OpenMemory();
        var tree = MerkleTree.Build([.. Enumerable.Range(0, 9).Select(i => TreeHasher.Leaf([(byte)i]))]);

        await memory.AcceptAsync(Old.Sign(7, MerkleTree.Build([.. Enumerable.Range(0, 7).Select(i => TreeHasher.Leaf([(byte)i]))]).Root), (_, _, _) => throw new InvalidOperationException());
        await Assert.ThrowsAsync<UnprovenAnswerException>(() => memory.AcceptAsync(Old.Sign(9, tree.Root), (_, _, _) => throw new InvalidOperationException()));
        var accepted = await memory.AcceptAsync(
            New.Sign(9, tree.Root), (from, to, _) => Task.FromResult<IReadOnlyList<Hash>?>(ConsistencyProof.Build(from, to, tree.Node)));

        Assert.Equal(9ul, accepted.Size);
        Assert.Equal(After.Keys, workspace.Profile!.ReadKeys());
    }

    public void Dispose() => folder.Dispose();

    private static IEnumerable<LogKey> Active(CheckpointSigner signer) => signer.Keys.Select(key => new LogKey(key));

    private static LedgerProfile Profile(IEnumerable<VerifierKey> keys) =>
        new(SeasonScript.Origin, new Uri("http://127.0.0.1:1"), null, [.. keys.Select(key => $"{key}")]);
}
