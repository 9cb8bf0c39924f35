using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerService.Checkpoints;
using Traceability.LedgerService.Telemetry;

namespace Traceability.LedgerService.Witnessing;

/// <summary>
/// Asks every witness, before anything is served, to cosign the newest checkpoint: one that has seen more than this ledger, or
/// other entries, tells of a restored backup or a copy that went its own way.
/// </summary>
internal sealed class WitnessRollCall(WitnessTerms terms, WitnessFeeds feeds, LogKeys keys, ILogger<WitnessRollCall> logger)
{
    /// <summary>Bounded by the time that one witness may take. Who does not answer is only told of.</summary>
    /// <exception cref="LedgerRefusedToStartException">A witness has seen another history.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        terms.CheckIsOf(keys.VerifierKeys);
        var offers = await Task.WhenAll(feeds.All.Select(feed => feed.OfferAsync(cancellation)));
        foreach (var (feed, offer) in feeds.All.Zip(offers))
        {
            if (offer.IsFork)
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
