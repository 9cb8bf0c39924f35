using Microsoft.EntityFrameworkCore;
using Traceability.LedgerService.Storage;

namespace Traceability.LedgerService.Checkpoints;

/// <summary>
/// The newest checkpoint that anybody may have been shown. It is in a file outside the database before it is first shown, whoever shows
/// it first, and goes on from every one that was shown before (docs/adr/0022). A checkpoint costs one write, however many read it.
/// </summary>
public sealed class ShownHistory(IDbContextFactory<LedgerContext> contexts, SignedHeadFile file) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private volatile SignedHead? newest;

    /// <summary>The newest that is kept. Take it before reading the database: what is read later must not be older.</summary>
    public SignedHead Newest => newest ??= file.Read() is { } note ? SignedHead.Of(note) : SignedHead.None;

    /// <summary>Before a checkpoint is shown: keeps it, unless a newer one is kept.</summary>
    /// <param name="note">As the database has it.</param>
    /// <returns>The newest that is kept: this one, or one that was shown meanwhile.</returns>
    /// <exception cref="HeadRefusedException">It is of another history, or cannot be kept: it must not be shown.</exception>
    public Task<SignedHead> ShowAsync(string note, CancellationToken cancellation) => KeepAsync(note, isTrusted: false, cancellation);

    /// <summary>The same of a checkpoint whose committer has held the history against <see cref="Newest"/> under the head's lock.</summary>
    public Task<SignedHead> KeepAsync(string note, CancellationToken cancellation) => KeepAsync(note, isTrusted: true, cancellation);

    /// <summary>Holds a database of so many entries against what was shown.</summary>
    /// <exception cref="HeadRefusedException">It does not go on from there.</exception>
    public void CheckGoesOn(LedgerContext context, ulong size)
    {
        try
        {
            SignedHistory.Compare(context, size, Newest);
        }
        catch (LedgerRefusedToStartException fault)
        {
            throw HeadRefusedException.OfHistory(fault);
        }
    }

    /// <summary>Holds a checkpoint that is older than the newest against it.</summary>
    /// <exception cref="HeadRefusedException">It is of another history.</exception>
    public async Task CheckPartAsync(SignedHead older, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(older);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        CheckGoesOn(context, Newest.Size);
        if (new Log.StoredTree(context).RootAt(older.Size) != older.Root)
        {
            throw HeadRefusedException.OfHistory();
        }
    }

    public void Dispose() => turn.Dispose();

    private async Task<SignedHead> KeepAsync(string note, bool isTrusted, CancellationToken cancellation)
    {
        var head = SignedHead.Of(note);
        if (head.Size > Newest.Size)
        {
            await turn.WaitAsync(cancellation);
            try
            {
                if (head.Size > Newest.Size)
                {
                    await WriteAsync(head, isTrusted, cancellation);
                }
            }
            finally
            {
                turn.Release();
            }
        }

        var kept = Newest;
        return head.Size == kept.Size && head.Root != kept.Root ? throw HeadRefusedException.OfHistory() : kept;
    }

    private async Task WriteAsync(SignedHead head, bool isTrusted, CancellationToken cancellation)
    {
        if (!isTrusted)
        {
            await using var context = await contexts.CreateDbContextAsync(cancellation);
            CheckGoesOn(context, head.Size);
        }

        try
        {
            file.Keep(head.Note);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw HeadRefusedException.OfFile(fault);
        }

        newest = head;
    }
}
