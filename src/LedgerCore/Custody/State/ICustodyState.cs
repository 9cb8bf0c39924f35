namespace Traceability.LedgerCore.Custody;

/// <summary>
/// Custody state as the last ruling left it. An implementation MUST answer with every change applied so far, in
/// order, and MUST NOT change while a ruling is being made. Kept in memory here and in the database by the service.
/// </summary>
public interface ICustodyState
{
    /// <summary>The record under a key; false when there is none. The bytes are read before the next call that changes state.</summary>
    bool TryGet(StateKey key, out ReadOnlyMemory<byte> value);

    /// <summary>The keys from one on and before another, ascending, the first <paramref name="most"/> of them. Of a kind that is walked (<see cref="StateKey.IsWalked"/>).</summary>
    IReadOnlyList<StateKey> KeysBetween(StateKey from, StateKey until, int most);

    /// <summary>What was parsed of this state; the same object each time.</summary>
    SharedRecords Shared { get; }

    /// <summary>Says which records will be asked for next. A store may fetch them in one round trip; the answers stay the same.</summary>
    void Foresee(IReadOnlyCollection<StateKey> keys);
}
