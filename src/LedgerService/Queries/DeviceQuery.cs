using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Keys;
using Traceability.State.V1;
using Traceability.V1;

namespace Traceability.LedgerService.Queries;

/// <summary>Chains of signing devices. Gaps are not stored: they are what is missing between the numbers recorded.</summary>
internal sealed class DeviceQuery(CustodyRecords records)
{
    private const int MostGaps = 1000;
    private const int Chunk = 900;

    // A page gives up, with a number to go on, after looking at this many steps.
    private const int MostLooked = 100_000;

    /// <summary>The chain of a key; null when nobody holds the key.</summary>
    /// <param name="from">Where to look for gaps from; 0 and 1 are the beginning.</param>
    public async Task<GetDeviceChainResponse?> ChainAsync(KeyId key, ulong from, CancellationToken cancellation)
    {
        if (await records.FindAsync(StateKey.Key(key), KeyRecord.Parser, cancellation) is null)
        {
            return null;
        }

        var device = await records.FindAsync(StateKey.DeviceHead(key), DeviceRecord.Parser, cancellation) ?? new DeviceRecord();
        var answer = new GetDeviceChainResponse
        {
            Head = device.Head,
            HeadId = device.HeadId,
            Recorded = device.Steps,
            Forks = { device.Forks.Select(fork => new DeviceFork
            {
                Sequence = fork.Sequence,
                StatementId = fork.StatementId,
                LogIndex = fork.LogIndex,
            }) },
            ForkCount = device.ForkCount,
        };
        if (device.Steps < device.Head)
        {
            await FindGapsAsync(answer, key, Math.Max(from, 1), cancellation);
        }

        return answer;
    }

    private async Task FindGapsAsync(GetDeviceChainResponse answer, KeyId key, ulong from, CancellationToken cancellation)
    {
        var next = from;
        for (var looked = 0; next <= answer.Head; looked += Chunk)
        {
            if (looked >= MostLooked)
            {
                answer.NextSequence = next;
                return;
            }

            var steps = await records.KeysAsync(
                StateKey.PrefixOf(key), StateKey.DeviceStep(key, next - 1), Chunk, cancellation);
            foreach (var sequence in steps.Select(step => step.LastSequence()))
            {
                if (sequence > next)
                {
                    if (answer.Gaps.Count == MostGaps)
                    {
                        answer.NextSequence = next;
                        return;
                    }

                    answer.Gaps.Add(new DeviceGap { First = next, Last = sequence - 1 });
                }

                if (sequence == answer.Head)
                {
                    return;
                }

                next = sequence + 1;
            }

            if (steps.Count < Chunk)
            {
                return;
            }
        }
    }
}
