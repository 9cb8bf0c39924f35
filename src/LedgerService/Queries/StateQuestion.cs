using Traceability.LedgerCore.Custody;

namespace Traceability.LedgerService.Queries;

/// <summary>Asks the rule book something about committed state: records that a question turns out to need are loaded, and it is asked again.</summary>
internal sealed class StateQuestion(CustodyRecords records)
{
    // What a question reads follows from what it has read: a chain of pointers is a few records long.
    private const int MostRounds = 32;

    /// <param name="question">Pure; asked until it needs no record that was not loaded.</param>
    public async Task<T> AskAsync<T>(Func<ICustodyState, T> question, CancellationToken cancellation)
    {
        var state = new LoadedState();
        for (var round = 0; round < MostRounds; round++)
        {
            var answer = question(state);
            if (state.Missing.Count == 0)
            {
                return answer;
            }

            state.Load(await records.RawAsync(state.Missing, cancellation));
        }

        throw new InvalidOperationException("A question about state goes on without end.");
    }

    private sealed class LoadedState : ICustodyState
    {
        private readonly Dictionary<StateKey, byte[]?> known = [];

        public HashSet<StateKey> Missing { get; } = [];

        public SharedRecords Shared { get; } = new();

        public void Load(IReadOnlyDictionary<StateKey, byte[]> found)
        {
            foreach (var key in Missing)
            {
                known[key] = found.GetValueOrDefault(key);
            }

            Missing.Clear();
        }

        public bool TryGet(StateKey key, out ReadOnlyMemory<byte> value)
        {
            if (!known.TryGetValue(key, out var record))
            {
                Missing.Add(key);
            }

            value = record;
            return record is not null;
        }

        // A question about what was looks at records by name; no rule that is asked so walks a range.
        public IReadOnlyList<StateKey> KeysBetween(StateKey from, StateKey until, int most) =>
            throw new NotSupportedException("A question about state reads no ranges.");

        public void Foresee(IReadOnlyCollection<StateKey> keys) => Missing.UnionWith(keys.Where(key => !known.ContainsKey(key)));
    }
}
