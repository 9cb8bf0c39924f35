using Traceability.Client;
using Traceability.LedgerCore.Statements;

namespace Traceability.Clients.Tests.Client;

public sealed class OutboxTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private Workspace Workspace => Traceability.Client.Workspace.Open(folder.Path, new FixedTime(Samples.Now));

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_was_queued_is_there_in_order_with_its_bytes()
    {
        var first = await Workspace.Outbox.AddAsync(Samples.Signed(2), "second slip first");
        await Workspace.Outbox.AddAsync(Samples.Signed(1), "first slip second");

        var items = Workspace.Outbox.List().ToArray();

        Assert.Equal([1L, 2L], items.Select(item => item.Sequence));
        Assert.Equal(first.Id, items[0].Id);
        Assert.Equal("second slip first", items[0].Summary);
        Assert.Equal(Samples.Signed(2), items[0].Statement);
        Assert.Equal(Samples.Now, items[0].QueuedAt);
        Assert.All(items, item => Assert.Equal(OutboxStatus.Queued, item.Status));
    }

    [Fact]
    public async Task The_same_statement_again_is_told_and_changes_nothing()
    {
        await Workspace.Outbox.AddAsync(Samples.Signed(1), "one");

        Assert.Equal(OutboxStatus.Queued, (await Workspace.Outbox.AddAsync(Samples.Signed(1), "again")).AlreadyThere);
        Workspace.Outbox.MarkSent(Assert.Single(Workspace.Outbox.List()));
        Assert.Equal(OutboxStatus.Sent, (await Workspace.Outbox.AddAsync(Samples.Signed(1), "again")).AlreadyThere);
        Assert.Equal("one", Assert.Single(Workspace.Outbox.List()).Summary);
    }

    [Fact]
    public async Task The_same_statement_twice_in_one_batch_is_queued_once()
    {
        var added = await Workspace.Outbox.AddAllAsync(
            [new OutboxEntry(Samples.Signed(1), "a"), new OutboxEntry(Samples.Signed(1), "b")]);

        Assert.Equal([null, OutboxStatus.Queued], added.Select(one => one.AlreadyThere));
        Assert.Equal(1, Workspace.Outbox.Count(OutboxStatus.Queued));
    }

    [Fact]
    public async Task A_refused_one_keeps_its_reason_and_its_place_when_retried()
    {
        await Workspace.Outbox.AddAsync(Samples.Signed(1), "one");
        await Workspace.Outbox.AddAsync(Samples.Signed(2), "two");
        var item = Workspace.Outbox.List().First();

        Workspace.Outbox.MarkRefused(item, Samples.Refusal());

        var refused = Assert.Single(Workspace.Outbox.List(OutboxStatus.Refused));
        Assert.Equal("UNKNOWN_LOT", refused.Refusal!.Code);
        Assert.Equal("x", refused.Refusal.Values["lot"]);
        Assert.Equal(item.Statement, refused.Statement);
        Assert.True(Workspace.Outbox.Retry(item.Id));
        Assert.Equal(["one", "two"], Workspace.Outbox.List(OutboxStatus.Queued).Select(one => one.Summary));
        Assert.Null(Workspace.Outbox.Find(item.Id)!.Refusal);
    }

    [Fact]
    public async Task What_was_sent_cannot_be_dropped()
    {
        await Workspace.Outbox.AddAsync(Samples.Signed(1), "one");
        var item = Workspace.Outbox.List().Single();
        Workspace.Outbox.MarkSent(item);

        Assert.False(Workspace.Outbox.Drop(item.Id));
        Assert.NotNull(Workspace.Outbox.Find(item.Id));
    }

    [Fact]
    public async Task What_waits_or_was_refused_can_be_dropped_and_only_what_was_refused_retried()
    {
        var (waiting, _) = await Workspace.Outbox.AddAsync(Samples.Signed(2), "two");
        Assert.True(Workspace.Outbox.Drop(waiting));
        Assert.Null(Workspace.Outbox.Find(waiting));

        var (id, _) = await Workspace.Outbox.AddAsync(Samples.Signed(1), "one");
        Assert.False(Workspace.Outbox.Retry(id));
        Workspace.Outbox.MarkRefused(Workspace.Outbox.Find(id)!, Samples.Refusal());
        Assert.True(Workspace.Outbox.Drop(id));
        Assert.Null(Workspace.Outbox.Find(id));
        Assert.Null((await Workspace.Outbox.AddAsync(Samples.Signed(1), "one")).AlreadyThere);
    }

    [Fact]
    public async Task A_damaged_file_is_told_and_never_listed_for_sending()
    {
        await Workspace.Outbox.AddAsync(Samples.Signed(1), "one");
        await Workspace.Outbox.AddAsync(Samples.Signed(2), "two");
        var path = Directory.EnumerateFiles(Path.Combine(folder.Path, "outbox"), "000000000001-*").Single();
        await File.WriteAllBytesAsync(path, (await File.ReadAllBytesAsync(path))[..100]);

        Assert.Equal(["two"], Workspace.Outbox.List().Select(item => item.Summary));
        Assert.Equal([path], Workspace.Outbox.ListDamaged());
    }

    [Fact]
    public async Task A_file_with_another_statement_than_its_name_says_is_damaged()
    {
        await Workspace.Outbox.AddAsync(Samples.Signed(1), "one");
        var path = Directory.EnumerateFiles(Path.Combine(folder.Path, "outbox"), "*.statement").Single();
        File.Move(path, path.Replace(StatementId.Of(Samples.Signed(1).Statement.Span).ToString(), Samples.Id("x").ToString(), StringComparison.Ordinal));

        Assert.Empty(Workspace.Outbox.List());
        Assert.Single(Workspace.Outbox.ListDamaged());
    }

    [Fact]
    public async Task Two_processes_adding_at_once_lose_nothing()
    {
        await Task.WhenAll(Enumerable.Range(1, 8).Select(slip =>
            Task.Run(() => Traceability.Client.Workspace.Open(folder.Path, TimeProvider.System).Outbox.AddAsync(Samples.Signed(slip), $"{slip}"))));

        Assert.Equal(Enumerable.Range(1, 8).Select(n => (long)n), Workspace.Outbox.List().Select(item => item.Sequence));
    }

    [Fact]
    public void The_lock_has_one_holder()
    {
        var path = Workspace.SyncLockPath;
        using (var held = WorkspaceLock.TryTake(path))
        {
            Assert.NotNull(held);
            Assert.Null(WorkspaceLock.TryTake(path));
        }

        using var next = WorkspaceLock.TryTake(path);
        Assert.NotNull(next);
    }
}
