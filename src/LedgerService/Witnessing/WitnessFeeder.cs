using Traceability.LedgerService.Log;
using Traceability.LedgerService.Telemetry;

namespace Traceability.LedgerService.Witnessing;

/// <summary>
/// Keeps every witness up to date, each at its own pace: what is newest when it has answered, or what others have
/// cosigned already, is offered next, so one cosignature covers all batches that were committed meanwhile. It never holds up the log.
/// </summary>
internal sealed class WitnessFeeder(
    WitnessFeeds feeds, WitnessedReceipts witnessed, CosignedCheckpoints checkpoints, CommitSignal signal, ForkAlarm alarm,
    WitnessClaims claims, LedgerOptions options, TimeProvider time, ILogger<WitnessFeeder> logger) : BackgroundService
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // What was witnessed before the service was started is shown whether or not anybody answers now.
        await witnessed.RefreshAsync(stoppingToken);
        await Task.WhenAll(feeds.All.Select(feed => FollowAsync(feed, stoppingToken)));
    }

    private async Task FollowAsync(WitnessFeed feed, CancellationToken stopping)
    {
        ulong? cosigned = null;
        var silent = false;
        var pause = FirstPause;
        while (!stopping.IsCancellationRequested && !alarm.IsRaised)
        {
            // Taken before the log is read, so that no commit falls between.
            var committed = signal.Next;
            try
            {
                if (cosigned is { } size && SignedCheckpoint.Read(await checkpoints.SignedAsync(stopping)).Size == size)
                {
                    await committed.WaitAsync(stopping);
                    continue;
                }

                var offer = await feed.OfferAsync(stopping);
                Hear(feed, offer);
                if (alarm.IsRaised)
                {
                    return;
                }

                silent = Tell(feed, offer, silent);
                cosigned = offer.Size ?? cosigned;
                if (offer.IsCosigned)
                {
                    await witnessed.RefreshAsync(stopping);
                    pause = FirstPause;
                    await Task.Delay(TimeSpan.FromMilliseconds(options.WitnessIntervalMs), time, stopping);
                    continue;
                }

                await Task.Delay(offer.RetryAfter is { } asked && asked > pause ? asked : pause, time, stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // Whatever failed, the next offer starts from the store; a feed never takes the service down.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                LedgerLog.WitnessFeedFailed(logger, feed.Witness.Name, fault);
                await Task.Delay(pause, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }

            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }

    // A proof stops the signing; the claims of so many that the rest make no quorum do too, where a quorum is required.
    private void Hear(WitnessFeed feed, WitnessOffer offer)
    {
        if (offer.Word == WitnessWord.Claim)
        {
            claims.Add(feed.Witness, offer.Reason);
        }
        else if (offer.IsCosigned)
        {
            claims.TakeBack(feed.Witness);
        }

        if (offer.Word == WitnessWord.Proof || (offer.Word == WitnessWord.Claim && claims.Decide))
        {
            alarm.Raise(offer.Reason);
        }
    }

    // Once when it falls silent and once when it is back.
    private bool Tell(WitnessFeed feed, WitnessOffer offer, bool silent)
    {
        if (offer.IsCosigned == silent)
        {
            if (silent)
            {
                LedgerLog.WitnessCosigns(logger, feed.Witness.Name);
            }
            else
            {
                LedgerLog.WitnessSilent(logger, feed.Witness.Name, offer.Reason);
            }
        }

        return !offer.IsCosigned;
    }
}
