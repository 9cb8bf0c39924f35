using Microsoft.EntityFrameworkCore;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Log;
using Traceability.LedgerService.Storage;
using Traceability.LedgerService.Witnessing;

namespace Traceability.LedgerService.Verification;

/// <summary>
/// How a lot stands at the newest checkpoint that may be shown. State is kept as of the newest of all, so with required witnesses
/// a lot is told of as it is now when nothing recorded since can have changed it, and else when what changed it is witnessed.
/// </summary>
internal sealed class WitnessedStanding(
    IDbContextFactory<LedgerContext> contexts, CosignedCheckpoints checkpoints, LotChanges changes, WitnessTerms terms, CommitSignal signal,
    LedgerOptions options, TimeProvider time)
{
    /// <summary>The standing, its checkpoint with the cosignatures there are; null for an unknown lot.</summary>
    /// <exception cref="NotYetWitnessedException">The lot, or what was last said of it, was not cosigned in time.</exception>
    public async Task<LotStanding?> OfAsync(LotKey lot, CancellationToken cancellation)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromMilliseconds(options.WitnessWaitMs), time);
        using var until = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellation);
        while (true)
        {
            // Both taken before the store is read: the lot is never older than what is shown, and no change falls between.
            var changed = signal.Next;
            var shown = terms.IsRequired ? await checkpoints.ShownAsync(cancellation) : null;
            if (await LotStanding.ReadAsync(contexts, lot, cancellation) is not { } standing)
            {
                return null;
            }

            if (!terms.IsRequired)
            {
                return standing with { Checkpoint = await checkpoints.WithLinesAsync(standing.Checkpoint, cancellation) };
            }

            var now = SignedCheckpoint.Read(standing.Checkpoint).Size;
            if (shown is not null && !await changes.AnyAsync(standing.Lot, SignedCheckpoint.Read(shown).Size, now, cancellation))
            {
                return standing with { Checkpoint = shown };
            }

            try
            {
                await changed.WaitAsync(until.Token);
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                throw NotYetWitnessedException.OfLot();
            }
        }
    }
}
