using Traceability.LedgerCore.Custody;
using Traceability.LedgerService.Storage;

namespace Traceability.LedgerService.Queries;

/// <summary>
/// Lets a pure question over custody state be asked of the store: it is asked again until all that it looked for is there. Each
/// round is one round trip.
/// </summary>
internal sealed class StateOnDemand(StateScan state)
{
    // Name, accepted names, genus, family, annotation, annotation instead.
    private const int MostRounds = 16;

    public async Task<T> AskAsync<T>(Func<ICustodyState, T> question, CancellationToken cancellation)
    {
        var known = new Known();
        for (var round = 0; round < MostRounds; round++)
        {
            var answer = question(known);
            if (known.Missing.Count == 0)
            {
                return answer;
            }

            var found = await state.FindManyAsync([.. known.Missing.Select(key => key.Span.ToArray())], cancellation);
            known.Learn(found);
        }

        throw new InvalidOperationException("A question over custody state found no end.");
    }

    private sealed class Known : ICustodyState
    {
        private readonly Dictionary<StateKey, byte[]?> records = [];

        public HashSet<StateKey> Missing { get; } = [];

        public bool TryGet(StateKey key, out ReadOnlyMemory<byte> value)
        {
            if (!records.TryGetValue(key, out var record))
            {
                Missing.Add(key);
            }

            value = record;
            return record is not null;
        }

        public void Learn(IReadOnlyDictionary<string, byte[]> found)
        {
            foreach (var key in Missing)
            {
                records[key] = found.GetValueOrDefault(Convert.ToHexString(key.Span));
            }

            Missing.Clear();
        }
    }
}
