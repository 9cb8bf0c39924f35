using Traceability.LedgerCore.Statements;
using Traceability.TestKit;

namespace Traceability.LedgerCore.Tests.Histories;

/// <summary>Phones that are offline: what was signed now arrives some time later, so not in the order in which it was signed.</summary>
internal sealed class Outbox(Random random)
{
    private const int MostTries = 3;

    // What a statement names may still be on another phone.
    private static readonly HashSet<string> WorthRetrying = ["LOT_UNKNOWN", "SALE_UNKNOWN", "PERMIT_UNKNOWN", "RECALL_UNKNOWN", "UNIT_UNKNOWN"];

    private readonly PriorityQueue<(V1.SignedStatement Signed, int Tries), (long, int)> waiting = new();
    private int order;

    public int Count => waiting.Count;

    public void Put(V1.SignedStatement signed, long nowMs) => Enqueue(signed, tries: 0, nowMs + random.Next(20) switch
    {
        < 8 => 0,
        < 16 => random.NextInt64(3 * 60 * 60 * 1000),
        < 19 => random.NextInt64(2 * SeasonScript.Day),
        _ => random.NextInt64(40 * SeasonScript.Day),
    });

    /// <summary>The next that has arrived by now; null when none has.</summary>
    public (V1.SignedStatement Signed, int Tries)? Take(long nowMs) =>
        waiting.TryPeek(out var next, out var due) && due.Item1 <= nowMs && waiting.TryDequeue(out next, out _) ? next : null;

    /// <summary>When the next arrives.</summary>
    public long NextMs => waiting.TryPeek(out _, out var due) ? due.Item1 : long.MaxValue;

    /// <summary>Refused: kept and sent again when it may go better then.</summary>
    public void Refused(V1.SignedStatement signed, int tries, Refusal refusal, long nowMs)
    {
        if (tries < MostTries && WorthRetrying.Contains(refusal.Code))
        {
            Enqueue(signed, tries + 1, nowMs + (3 * 60 * 60 * 1000));
        }
    }

    private void Enqueue(V1.SignedStatement signed, int tries, long dueMs) => waiting.Enqueue((signed, tries), (dueMs, order++));
}
