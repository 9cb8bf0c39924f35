using Traceability.LedgerService.Checkpoints;
using Traceability.LedgerService.Log;
using Traceability.LedgerService.Storage;

namespace Traceability.LedgerService.Witnessing;

/// <summary>One feed for each witness of the policy.</summary>
internal sealed class WitnessFeeds(
    WitnessTerms terms, CosignedCheckpoints checkpoints, LogReader log, CosignatureWriter writer, LogKeys keys, LedgerOptions options,
    TimeProvider time)
    : IDisposable
{
    /// <summary>The feeds, in the policy's order.</summary>
    public IReadOnlyList<WitnessFeed> All { get; } =
        [.. terms.Policy.Witnesses.Select(witness => new WitnessFeed(witness, checkpoints, log, writer, keys, options, time))];

    public void Dispose()
    {
        foreach (var feed in All)
        {
            feed.Dispose();
        }
    }
}
