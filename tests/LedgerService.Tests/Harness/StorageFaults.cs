using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Traceability.LedgerService.Tests;

/// <summary>Fails one step of storage once, where EF Core lets us stand between: transactions, and commands it makes itself.</summary>
internal sealed class StorageFaults
{
    private (StorageStep Step, StorageFault Fault)? armed;

    public StorageFaults()
    {
        Interceptors = [new Commands(this), new Transactions(this), Engine];
    }

    public IReadOnlyList<IInterceptor> Interceptors { get; }

    /// <summary>Fails the embedded database inside of any step.</summary>
    public EngineClock Engine { get; } = new();

    /// <summary>Is called when a batch has been committed.</summary>
    public Action? Committed { get; set; }

    /// <summary>Whether the armed fault has happened, or none was armed.</summary>
    public bool IsSpent => armed is null;

    /// <summary>The next such step fails.</summary>
    public void Arm(StorageStep step, StorageFault fault) => armed = (step, fault);

    public void Disarm() => armed = null;

    private void Strike(StorageStep? step, bool done)
    {
        if (step is { } here && armed == (here, done ? StorageFault.DoneButLost : StorageFault.NotDone))
        {
            armed = null;
            throw new StorageFailure(here);
        }
    }

    private sealed class Commands(StorageFaults faults) : DbCommandInterceptor
    {
        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            faults.Strike(StepOf(command), done: false);
            return ValueTask.FromResult(result);
        }

        public override ValueTask<DbDataReader> ReaderExecutedAsync(
            DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
        {
            faults.Strike(StepOf(command), done: true);
            return ValueTask.FromResult(result);
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            faults.Strike(StepOf(command), done: false);
            return ValueTask.FromResult(result);
        }

        public override ValueTask<int> NonQueryExecutedAsync(
            DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
        {
            faults.Strike(StepOf(command), done: true);
            return ValueTask.FromResult(result);
        }

        private static StorageStep? StepOf(DbCommand command)
        {
            var text = command.CommandText.Replace("\"", "", StringComparison.Ordinal).Replace("[", "", StringComparison.Ordinal);
            return text.Contains("UPDATE head", StringComparison.Ordinal) || text.Contains("UPDATE h", StringComparison.Ordinal) ? StorageStep.MoveHead
                : text.Contains("FROM head", StringComparison.Ordinal) ? StorageStep.ReadHead
                : text.Contains("FROM tile", StringComparison.Ordinal) ? StorageStep.ReadTiles
                : text.Contains("FROM checkpoint", StringComparison.Ordinal) ? StorageStep.ReadCheckpoint
                : null;
        }
    }

    private sealed class Transactions(StorageFaults faults) : DbTransactionInterceptor
    {
        public override ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
            DbConnection connection,
            TransactionStartingEventData eventData,
            InterceptionResult<DbTransaction> result,
            CancellationToken cancellationToken = default)
        {
            faults.Strike(StorageStep.Begin, done: false);
            return ValueTask.FromResult(result);
        }

        public override ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            faults.Strike(StorageStep.Commit, done: false);
            return ValueTask.FromResult(result);
        }

        public override Task TransactionCommittedAsync(
            DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            faults.Strike(StorageStep.Commit, done: true);
            faults.Committed?.Invoke();
            return Task.CompletedTask;
        }
    }
}
