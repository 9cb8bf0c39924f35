using FsCheck;
using FsCheck.Fluent;
using Traceability.Client;
using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Keys;
using Traceability.LedgerCore.Merkle;

namespace Traceability.Clients.Tests.Client;

public sealed class CheckpointMemoryTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly History log = new(History.Leaves(20));

    private static Ed25519SigningKey WitnessKey =>
        Ed25519SigningKey.TryCreate(new byte[32], out var key) ? key : throw new InvalidOperationException();

    public void Dispose()
    {
        folder.Dispose();
        log.Dispose();
    }

    [Fact]
    public async Task The_first_is_remembered_and_a_grown_one_replaces_it()
    {
        await Memory(log).AcceptAsync(log.Note(5), log.ProveAsync);
        await Memory(log).AcceptAsync(log.Note(13), log.ProveAsync);

        Assert.Equal(13UL, Memory(log).Remembered!.Size);
        Assert.Equal(log.Tree(13).Root, Memory(log).Remembered!.Root);
        Assert.Equal(1, log.ProofsGiven);
    }

    [Fact]
    public async Task An_older_one_is_proved_and_forgets_nothing()
    {
        var memory = Memory(log);
        await memory.AcceptAsync(log.Note(13), log.ProveAsync);

        await memory.AcceptAsync(log.Note(5), log.ProveAsync);

        Assert.Equal(1, log.ProofsGiven);
        Assert.Equal(13UL, memory.Remembered!.Size);
    }

    [Fact]
    public async Task Receipts_of_one_checkpoint_share_its_check()
    {
        var memory = Memory(log);
        await memory.AcceptAsync(log.Note(5), log.ProveAsync);

        for (var receipt = 0; receipt < 10; receipt++)
        {
            await memory.AcceptAsync(log.Note(9), log.ProveAsync);
        }

        Assert.Equal(1, log.ProofsGiven);
    }

    [Fact]
    public async Task Two_trees_of_one_size_are_a_fork_with_both_notes_as_evidence()
    {
        using var other = new History(History.Leaves(20, partsAt: 4, "other"));
        var memory = Memory(log);
        await memory.AcceptAsync(log.Note(5), log.ProveAsync);

        var fork = await Assert.ThrowsAsync<ForkDetectedException>(() => memory.AcceptAsync(other.Note(5), other.ProveAsync));

        Assert.Equal("LEDGER_FORK", fork.Code);
        Assert.Equal(log.Note(5), await File.ReadAllTextAsync(Path.Combine(fork.EvidenceFolder, "remembered.note")));
        Assert.Equal(other.Note(5), await File.ReadAllTextAsync(Path.Combine(fork.EvidenceFolder, "shown.note")));
        Assert.Equal(log.Tree(5).Root, memory.Remembered!.Root);
    }

    [Fact]
    public async Task After_a_fork_nothing_passes_until_a_person_has_removed_the_evidence()
    {
        using var other = new History(History.Leaves(20, partsAt: 4, "other"));
        await Memory(log).AcceptAsync(log.Note(5), log.ProveAsync);
        await Assert.ThrowsAsync<ForkDetectedException>(() => Memory(log).AcceptAsync(other.Note(9), other.ProveAsync));

        Assert.Throws<ForkDetectedException>(() => Memory(log).EnsureNoFork());
        await Assert.ThrowsAsync<ForkDetectedException>(() => Memory(log).AcceptAsync(log.Note(6), log.ProveAsync));
        Directory.Delete(Memory(log).EvidencePath, recursive: true);
        await Memory(log).AcceptAsync(log.Note(6), log.ProveAsync);
    }

    [Fact]
    public void Every_pair_of_diverging_trees_is_caught_and_no_honest_pair_is() =>
        Prop.ForAll(
            Gen.Choose(1, 20).Three().ToArbitrary(),
            sizes =>
            {
                var (seen, shown, partsAt) = sizes;
                using var own = new TemporaryFolder();
                using var other = new History(History.Leaves(20, partsAt - 1, "other"));
                var memory = CheckpointMemory.Open(own.Path, log.Profile, TimeProvider.System, new DurableFiles());
                memory.AcceptAsync(log.Note(seen), log.ProveAsync).GetAwaiter().GetResult();

                // Also when an older one is shown: the other history cannot lead from it to what was seen.
                var diverged = seen >= partsAt;
                return diverged == Throws(() => memory.AcceptAsync(other.Note(shown), other.ProveAsync).GetAwaiter().GetResult());
            }).QuickCheckThrowOnFailure();

    [Fact]
    public async Task A_note_of_a_stranger_or_another_origin_is_not_believed_and_no_fork()
    {
        using var stranger = new History(History.Leaves(20), "stranger");
        var memory = Memory(log);
        await memory.AcceptAsync(log.Note(5), log.ProveAsync);

        await Assert.ThrowsAsync<UnprovenAnswerException>(() => memory.AcceptAsync(stranger.Note(9), stranger.ProveAsync));
        await Assert.ThrowsAsync<UnprovenAnswerException>(() => memory.AcceptAsync(
            log.Note(9).Replace("\n9\n", "\n8\n", StringComparison.Ordinal), log.ProveAsync));
        await Assert.ThrowsAsync<UnprovenAnswerException>(() => memory.AcceptAsync("nonsense", log.ProveAsync));

        memory.EnsureNoFork();
        Assert.Equal(5UL, memory.Remembered!.Size);
    }

    [Fact]
    public async Task A_ledger_that_lost_entries_is_not_believed()
    {
        using var restored = new History(History.Leaves(8));
        var memory = Memory(log);
        await memory.AcceptAsync(log.Note(12), log.ProveAsync);

        await Assert.ThrowsAsync<UnprovenAnswerException>(() => memory.AcceptAsync(restored.Note(8), restored.ProveAsync));

        Assert.Equal(12UL, memory.Remembered!.Size);
    }

    [Fact]
    public async Task A_broken_connection_while_proving_remembers_nothing_and_is_no_fork()
    {
        var memory = Memory(log);
        await memory.AcceptAsync(log.Note(5), log.ProveAsync);

        await Assert.ThrowsAsync<LedgerUnreachableException>(() => memory.AcceptAsync(
            log.Note(9),
            (_, _, _) => throw new LedgerUnreachableException(Grpc.Core.StatusCode.Unavailable, "gone", null)));

        memory.EnsureNoFork();
        Assert.Equal(5UL, memory.Remembered!.Size);
    }

    [Fact]
    public async Task The_empty_tree_is_where_every_tree_begins()
    {
        var memory = Memory(log);
        await memory.AcceptAsync(log.Note(0), log.ProveAsync);
        await memory.AcceptAsync(log.Note(3), log.ProveAsync);

        Assert.Equal(0, log.ProofsGiven);
        Assert.Null(new RememberedCheckpoint("", 0, TreeHasher.Empty).ToSeen());
        Assert.Equal(3UL, memory.Remembered!.ToSeen()!.Size);
    }

    [Fact]
    public async Task A_tampered_memory_is_told_and_not_silently_replaced()
    {
        await Memory(log).AcceptAsync(log.Note(5), log.ProveAsync);
        var path = Path.Combine(folder.Path, "checkpoint");
        await File.WriteAllTextAsync(path, (await File.ReadAllTextAsync(path)).Replace("\n5\n", "\n4\n", StringComparison.Ordinal));

        var fault = await Assert.ThrowsAsync<WorkspaceFaultException>(() => Memory(log).AcceptAsync(log.Note(6), log.ProveAsync));

        Assert.Equal("CHECKPOINT_DAMAGED", fault.Code);
    }

    [Fact]
    public void What_is_pinned_must_be_keys_of_a_log()
    {
        Assert.True(Ed25519PublicKey.TryParse(WitnessKey.Public.Span, out var key));
        var witness = VerifierKey.Cosignature("witness.example", key).ToString();

        Assert.All(["not a key", witness], text => Assert.Throws<UnprovenAnswerException>(() => CheckpointMemory.Open(
            folder.Path, log.Profile with { VerifierKeys = [text] }, TimeProvider.System, new DurableFiles())));
    }

    private static bool Throws(Action action)
    {
        try
        {
            action();
            return false;
        }
        catch (ForkDetectedException)
        {
            return true;
        }
    }

    private CheckpointMemory Memory(History history) =>
        CheckpointMemory.Open(folder.Path, history.Profile, TimeProvider.System, new DurableFiles());
}
