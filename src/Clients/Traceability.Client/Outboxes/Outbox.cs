using Traceability.LedgerCore.Keys;
using Traceability.LedgerCore.Statements;
using Traceability.V1;

namespace Traceability.Client;

/// <summary>
/// Statements signed here, one file each, in the folders <c>outbox</c>, <c>sent</c> and <c>refused</c>. A statement that was
/// reported as queued survives a crash at any instant; it leaves the outbox only by one rename, and its bytes never
/// change, so that whatever is sent twice is the same statement and gets the same receipt.
/// </summary>
public sealed class Outbox
{
    private const int MaxSummary = 500;

    private readonly string workspace;
    private readonly TimeProvider time;
    private readonly DurableFiles files;

    internal Outbox(string workspace, TimeProvider time, DurableFiles files)
    {
        this.workspace = workspace;
        this.time = time;
        this.files = files;
    }

    private string LockPath => Path.Combine(workspace, "outbox.lock");

    /// <summary>
    /// Signs a draft as the key's next statement and queues it; durable on return. Number and predecessor follow from the statement
    /// files themselves: a crash at any instant leaves either both, statement and number, or neither.
    /// </summary>
    /// <exception cref="IOException">The disk refused; the statement is not queued, and its number is not used.</exception>
    public Task<OutboxAdded> SignAsync(Draft draft, SigningKey key, CancellationToken cancellation = default) =>
        SignAsync(draft, key, [], cancellation);

    /// <summary>The same, signed by further keys too.</summary>
    public async Task<OutboxAdded> SignAsync(
        Draft draft, SigningKey key, IReadOnlyList<SigningKey> seconds, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(key);
        using var held = await WorkspaceLock.TakeAsync(LockPath, time, cancellation);
        var chains = new DeviceChains(workspace, files);
        var head = chains.HeadOf(key.Public, Names(), Open);
        var place = Math.Max(LastSequence(), head.Looked) + 1;
        var signed = draft.Sign(head.Next(), [key, .. seconds]);
        var item = new OutboxItem(
            place, StatementId.Of(signed.Statement.Span), OutboxStatus.Queued, Shorten(draft.Summary), time.GetUtcNow(), signed, null);
        var folder = FolderOf(OutboxStatus.Queued);
        files.Write(Path.Combine(folder, OutboxCodec.NameOf(place, item.Id)), OutboxCodec.Write(item));
        files.FlushFolder(folder);
        chains.Keep(key.Public, new DeviceHead(head.Sequence + 1, item.Id, place));
        return new OutboxAdded(item.Id, null);
    }

    /// <summary>Queues a statement. Durable on return.</summary>
    /// <exception cref="IOException">The disk refused; the statement is not queued.</exception>
    public async Task<OutboxAdded> AddAsync(SignedStatement statement, string summary, CancellationToken cancellation = default) =>
        (await AddAllAsync([new OutboxEntry(statement, summary)], cancellation))[0];

    /// <summary>
    /// Queues statements in order; all are durable on return. A crash in between leaves the first few queued, and
    /// adding all of them again completes the work.
    /// </summary>
    public async Task<IReadOnlyList<OutboxAdded>> AddAllAsync(
        IReadOnlyCollection<OutboxEntry> entries, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(entries);
        using var held = await WorkspaceLock.TakeAsync(LockPath, time, cancellation);
        var known = Names().ToDictionary(found => found.Id, found => found.Status);
        var next = LastSequence() + 1;
        var results = new List<OutboxAdded>(entries.Count);
        var folder = FolderOf(OutboxStatus.Queued);
        foreach (var entry in entries)
        {
            var id = StatementId.Of(entry.Statement.Statement.Span);
            if (known.TryGetValue(id, out var status))
            {
                results.Add(new OutboxAdded(id, status));
                continue;
            }

            var item = new OutboxItem(
                next, id, OutboxStatus.Queued, Shorten(entry.Summary), time.GetUtcNow(), entry.Statement, null);
            files.Write(Path.Combine(folder, OutboxCodec.NameOf(next, id)), OutboxCodec.Write(item));
            known.Add(id, OutboxStatus.Queued);
            results.Add(new OutboxAdded(id, null));
            next++;
        }

        files.FlushFolder(folder);
        return results;
    }

    /// <summary>All statements of one status, or of every one, in order of queueing. Damaged files are told apart by <see cref="ListDamaged"/>.</summary>
    public IEnumerable<OutboxItem> List(OutboxStatus? status = null) =>
        Names().Where(name => status is null || name.Status == status).Select(Open).OfType<OutboxItem>();

    /// <summary>The statement, or null when it was never queued here.</summary>
    public OutboxItem? Find(StatementId id) => Names().Where(name => name.Id == id).Select(Open).FirstOrDefault();

    /// <summary>How many statements stand where.</summary>
    public int Count(OutboxStatus status) => Names().Count(name => name.Status == status);

    /// <summary>Paths of files that are named as statements and cannot be read as such. They are never sent.</summary>
    public IReadOnlyList<string> ListDamaged() => [.. Names().Where(name => Open(name) is null).Select(PathOf)];

    /// <summary>Puts a refused statement back in its old place of the queue; false when it is not among the refused.</summary>
    public bool Retry(StatementId id)
    {
        if (FindName(id, OutboxStatus.Refused) is not { } name)
        {
            return false;
        }

        MoveTo(name, OutboxStatus.Queued);
        FlushMoves();
        return true;
    }

    /// <summary>
    /// Forgets a statement that waits or was refused, for good; false when it is neither. One that was sent is never forgotten.
    /// </summary>
    /// <remarks>
    /// What waits may have reached the ledger without its answer coming back: ask the ledger first where it answers. So its number
    /// is never used again; that of a refused one is, when nothing was signed behind it, and its chain has no gap.
    /// </remarks>
    /// <exception cref="WorkspaceFaultException">SYNC_BUSY: it may be on its way this moment.</exception>
    public bool Drop(StatementId id)
    {
        using var held = WorkspaceLock.TryTake(Path.Combine(workspace, Workspace.SyncLockName)) ?? throw new WorkspaceFaultException(
            "SYNC_BUSY", "Another program is synchronising this workspace.", "Wait for it to finish, or end it.");
        using var signing = WorkspaceLock.TryTake(LockPath) ?? throw new WorkspaceFaultException(
            "SYNC_BUSY", "Another program is signing in this workspace.", "Wait for it to finish, or end it.");
        if (Names().FirstOrDefault(name => name.Id == id) is not { Status: OutboxStatus.Queued or OutboxStatus.Refused } dropped)
        {
            return false;
        }

        var chains = new DeviceChains(workspace, files);
        var freed = dropped.Status == OutboxStatus.Refused && Open(dropped) is { } item ? chains.HeadBefore(item, Names(), Open) : null;

        // A crash of MarkRefused may have left both files: the reason goes last, so that a crash here leaves one of them.
        foreach (var status in (ReadOnlySpan<OutboxStatus>)[OutboxStatus.Queued, OutboxStatus.Refused])
        {
            foreach (var name in NamesIn(status).Where(name => name.Id == id).ToArray())
            {
                files.Delete(PathOf(name));
            }

            files.FlushFolder(FolderOf(status));
        }

        // Last: a crash before it leaves a gap, and never one number for two statements.
        if (freed is (var key, var head))
        {
            chains.Keep(key, head);
        }

        return true;
    }

    /// <summary>One rename: a crash leaves it queued, to be sent again, or sent.</summary>
    internal void MarkSent(OutboxItem item) => MoveTo(NameOf(item), OutboxStatus.Sent);

    /// <summary>Writes the reason beside it and then removes it from the queue; a crash in between leaves it queued.</summary>
    internal void MarkRefused(OutboxItem item, LedgerRefusal refusal)
    {
        var refused = item with { Status = OutboxStatus.Refused, Refusal = refusal };
        files.Write(PathOf(NameOf(refused)), OutboxCodec.Write(refused));
        files.FlushFolder(FolderOf(OutboxStatus.Refused));
        files.Delete(PathOf(NameOf(item)));
    }

    /// <summary>Makes the moves so far durable. Without it a crash may undo them, which costs a repeated sending and nothing else.</summary>
    internal void FlushMoves()
    {
        files.FlushFolder(FolderOf(OutboxStatus.Queued));
        files.FlushFolder(FolderOf(OutboxStatus.Sent));
        files.FlushFolder(FolderOf(OutboxStatus.Refused));
    }

    private static string Shorten(string summary) => summary.Length <= MaxSummary ? summary : summary[..MaxSummary];

    private static OutboxName NameOf(OutboxItem item) => new(item.Sequence, item.Id, item.Status);

    // Queued wins over refused (a crash in MarkRefused leaves both: it is tried again), sent wins over all.
    private IEnumerable<OutboxName> Names()
    {
        var found = new Dictionary<StatementId, OutboxName>();
        foreach (var status in (ReadOnlySpan<OutboxStatus>)[OutboxStatus.Refused, OutboxStatus.Queued, OutboxStatus.Sent])
        {
            foreach (var name in NamesIn(status))
            {
                found[name.Id] = name;
            }
        }

        return found.Values.OrderBy(name => name.Sequence);
    }

    private IEnumerable<OutboxName> NamesIn(OutboxStatus status)
    {
        foreach (var path in Directory.EnumerateFiles(FolderOf(status), "*" + OutboxCodec.Ending))
        {
            if (OutboxCodec.TryParseName(Path.GetFileName(path), out var sequence, out var id))
            {
                yield return new OutboxName(sequence, id, status);
            }
        }
    }

    private long LastSequence() => Names().Select(name => name.Sequence).DefaultIfEmpty(0).Max();

    private OutboxName? FindName(StatementId id, OutboxStatus status) =>
        Names().FirstOrDefault(name => name.Id == id && name.Status == status);

    private OutboxItem? Open(OutboxName name) =>
        DurableFiles.TryRead(PathOf(name), OutboxCodec.MaxFileBytes) is { } content
            ? OutboxCodec.Read(name.Sequence, name.Id, name.Status, content)
            : null;

    private void MoveTo(OutboxName name, OutboxStatus status) =>
        files.Move(PathOf(name), PathOf(name with { Status = status }));

    private string PathOf(OutboxName name) =>
        Path.Combine(FolderOf(name.Status), OutboxCodec.NameOf(name.Sequence, name.Id));

    private string FolderOf(OutboxStatus status)
    {
        var folder = Path.Combine(workspace, status switch
        {
            OutboxStatus.Queued => "outbox",
            OutboxStatus.Sent => "sent",
            _ => "refused",
        });
        PrivateFolder.Create(folder);
        return folder;
    }
}
