using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Traceability.LedgerService.Storage;

/// <summary>
/// The lock under which alone the log grows or ends: the head's row, held until the transaction ends. Writers wait for it instead
/// of meeting each other at the compare-and-swap, so each gets its turn however many there are.
/// </summary>
internal static class HeadLock
{
    /// <summary>
    /// Begins the transaction. The embedded database locks itself as a whole here; a server locks nothing yet, and reads after
    /// <see cref="TakeAsync"/> see what the holder before has committed.
    /// </summary>
    public static Task<IDbContextTransaction> BeginAsync(LedgerContext context, CancellationToken cancellation) =>
        context.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellation);

    /// <summary>Waits for the lock, and returns the head as it is then. Not tracked.</summary>
    public static async Task<HeadRow> TakeAsync(LedgerContext context, CancellationToken cancellation) =>
        (await Rows(context).ToListAsync(cancellation)).Single();

    /// <summary>As <see cref="BeginAsync"/> and <see cref="TakeAsync"/>; null where there is no head.</summary>
    public static (IDbContextTransaction Transaction, HeadRow? Head) Take(LedgerContext context)
    {
        var transaction = context.Database.BeginTransaction(IsolationLevel.ReadCommitted);
        return (transaction, Rows(context).ToList().SingleOrDefault());
    }

    private static IQueryable<HeadRow> Rows(LedgerContext context) =>
        (context.Server?.LockedHead(context) ?? context.Heads.Where(row => row.Id == HeadRow.OnlyId)).AsNoTracking();
}
