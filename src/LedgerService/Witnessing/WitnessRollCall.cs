using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerService.Checkpoints;
using Traceability.LedgerService.Telemetry;

namespace Traceability.LedgerService.Witnessing;

/// <summary>
/// Asks every witness, before anything is served, to cosign the newest checkpoint: one that has seen more than this ledger, or
/// other entries, tells of a restored backup or a copy that went its own way.
/// </summary>
internal sealed class WitnessRollCall(
    WitnessTerms terms, WitnessFeeds feeds, WitnessClaims claims, LogKeys keys, ILogger<WitnessRollCall> logger)
{
    /// <summary>Bounded by a few times what one witness may take for an answer. Who does not answer is only told of, and so is who claims without a proof.</summary>
    /// <exception cref="LedgerRefusedToStartException">A witness proves another history, or so many claim one that the rest make no required quorum.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        terms.CheckIsOf(keys.VerifierKeys);
        var offers = await Task.WhenAll(feeds.All.Select(feed => feed.OfferAsync(cancellation)));
        foreach (var (feed, offer) in feeds.All.Zip(offers))
        {
            if (offer.Word == WitnessWord.Claim)
            {
                claims.Add(feed.Witness, offer.Reason);
            }

            if (offer.Word == WitnessWord.Proof || (offer.Word == WitnessWord.Claim && claims.Decide))
            {
                throw new LedgerRefusedToStartException(offer.Reason, StartRefusal.LogForked);
            }

            if (!offer.IsCosigned)
            {
                LedgerLog.WitnessSilent(logger, feed.Witness.Name, offer.Reason);
            }
        }

        VerifierKey[] answered = [.. feeds.All.Zip(offers).Where(pair => pair.Second.IsCosigned).Select(pair => pair.First.Witness.Key)];
        if (terms.IsRequired && !terms.Policy.IsMetBy(answered))
        {
            LedgerLog.TooFewWitnesses(logger);
        }
    }
}
