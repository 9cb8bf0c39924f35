using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerService.Sequencing;

/// <summary>What waits of one party. Used under the queue's lock.</summary>
/// <param name="party">Whose.</param>
internal sealed class PartyLine(StatementId party)
{
    /// <summary>Whose.</summary>
    public StatementId Party => party;

    /// <summary>What the sequencer may take, in order.</summary>
    public Queue<PendingStatement> Ready { get; } = new();

    /// <summary>Streams that wait for room, in order.</summary>
    public Queue<RoomWaiter> Waiting { get; } = new();

    /// <summary>Statements that were let in, the held ones too.</summary>
    public int Count { get; set; }

    /// <summary>Their bytes.</summary>
    public long Bytes { get; set; }

    /// <summary>Nothing of the party is here.</summary>
    public bool IsGone => Count == 0 && Waiting.Count == 0;
}
