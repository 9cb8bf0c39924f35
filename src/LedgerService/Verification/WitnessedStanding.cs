using Microsoft.EntityFrameworkCore;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Log;
using Traceability.LedgerService.Storage;
using Traceability.LedgerService.Witnessing;

namespace Traceability.LedgerService.Verification;

/// <summary>
/// How a lot stands at a checkpoint that may be shown. State is kept as of the newest checkpoint only, so with required witnesses
/// it waits until enough of them have cosigned that one.
/// </summary>
internal sealed class WitnessedStanding(
    IDbContextFactory<LedgerContext> contexts, LogReader log, WitnessTerms terms, CommitSignal signal, LedgerOptions options,
    TimeProvider time)
{
    /// <summary>The standing; null for an unknown lot.</summary>
    /// <exception cref="NotYetWitnessedException">The newest checkpoint was not cosigned in time.</exception>
    public async Task<LotStanding?> OfAsync(LotKey lot, CancellationToken cancellation)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromMilliseconds(options.WitnessWaitMs), time);
        using var until = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellation);
        while (true)
        {
            // Taken before the store is read, so that nothing falls between.
            var changed = signal.Next;
            var standing = await LotStanding.ReadAsync(contexts, lot, cancellation);
            if (standing is null || !terms.IsRequired
                || SignedCheckpoint.Read(standing.Checkpoint).Size == await log.ShownSizeAsync(cancellation))
            {
                return standing;
            }

            try
            {
                await changed.WaitAsync(until.Token);
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                throw NotYetWitnessedException.OfNewest();
            }
        }
    }
}
