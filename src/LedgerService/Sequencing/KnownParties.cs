using System.Collections.Concurrent;
using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Keys;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Storage;
using Traceability.State.V1;

namespace Traceability.LedgerService.Sequencing;

/// <summary>
/// Whose line a statement waits in. What a statement says of its issuer is not proved before it is ruled on, and anybody can make
/// keys: the line is that of the party whose key, known to the ledger, has signed. All other keys share one. Safe for many threads.
/// </summary>
public sealed class KnownParties(StateScan state)
{
    private const int Most = 65_536;

    // A key never goes to another party.
    private readonly ConcurrentDictionary<KeyId, StatementId> known = new();

    /// <summary>The party of a key; all zero while the ledger does not know it.</summary>
    public ValueTask<StatementId> OfAsync(KeyId key, CancellationToken cancellation) =>
        known.TryGetValue(key, out var party) ? ValueTask.FromResult(party) : new ValueTask<StatementId>(FindAsync(key, cancellation));

    private async Task<StatementId> FindAsync(KeyId key, CancellationToken cancellation)
    {
        if (await state.FindAsync(StateKey.Key(key).Memory, cancellation) is not { } stored
            || !StatementId.TryFromBytes(KeyRecord.Parser.ParseFrom(stored).Party.Span, out var party))
        {
            return default;
        }

        if (known.Count >= Most)
        {
            known.Clear();
        }

        known[key] = party;
        return party;
    }
}
