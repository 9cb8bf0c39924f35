using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerService.Sequencing;

/// <summary>
/// Admitted statements that wait for the sequencer: a line for each party, from which it takes in turn, so that nobody waits behind
/// another's flood. Bounded in statements and bytes: it pushes back instead of growing. A party may hold as much as it leaves free;
/// so one alone has half of the room, two a third each, and there is always some for the next. Statements of one stream are taken in
/// the order of the stream, whoever signed them. docs/adr/0032 says why.
/// </summary>
public sealed class StatementQueue(LedgerOptions options)
{
    // Statements of a few hundred bytes come nowhere near; those with documents of a megabyte would else fill the memory.
    private const long MostBytes = 64 * 1024 * 1024;

    private readonly Lock turn = new();
    private readonly Dictionary<StatementId, PartyLine> lines = [];
    private readonly Queue<PartyLine> inTurn = new();
    private TaskCompletionSource arrived = Signal();
    private int count;
    private long bytes;
    private bool closed;

    /// <summary>How many wait.</summary>
    public int Depth => Volatile.Read(ref count);

    /// <summary>Adds without waiting: a unary caller is told to come back rather than held.</summary>
    /// <exception cref="QueueFullException">There is no room for the party.</exception>
    /// <exception cref="LogUnavailableException">The queue takes no more.</exception>
    public void Add(PendingStatement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        lock (turn)
        {
            ThrowIfClosed();
            var line = LineOf(statement);
            if (!HasRoom(line))
            {
                throw new QueueFullException();
            }

            LetIn(line, statement, after: null);
        }
    }

    /// <summary>Adds when there is room: a stream is slowed down by its own flow control.</summary>
    /// <param name="after">The statement of the same stream that must be taken before; null for the first.</param>
    /// <exception cref="LogUnavailableException">The queue takes no more.</exception>
    public ValueTask AddWhenRoomAsync(PendingStatement statement, PendingStatement? after, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(statement);
        lock (turn)
        {
            ThrowIfClosed();
            var line = LineOf(statement);
            if (line.Waiting.Count == 0 && HasRoom(line))
            {
                LetIn(line, statement, after);
                return ValueTask.CompletedTask;
            }

            var waiter = new RoomWaiter(statement, after);
            line.Waiting.Enqueue(waiter);
            return new ValueTask(WaitAsync(waiter, cancellation));
        }
    }

    /// <summary>Takes what waits, from each party in turn, up to a number; waits for the first. Empty once it is closed and nothing is left.</summary>
    public async Task<List<PendingStatement>> TakeAsync(int most)
    {
        while (true)
        {
            Task next;
            lock (turn)
            {
                if (count > 0 || closed)
                {
                    return Take(most);
                }

                next = arrived.Task;
            }

            await next;
        }
    }

    /// <summary>Takes no more. What is queued is still answered.</summary>
    public void Close()
    {
        lock (turn)
        {
            closed = true;
            foreach (var waiter in lines.Values.SelectMany(line => line.Waiting))
            {
                waiter.Fail(Stopping());
            }

            arrived.TrySetResult();
        }
    }

    private static TaskCompletionSource Signal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static LogUnavailableException Stopping() => new("The ledger is stopping. Nothing was written.");

    private static async Task WaitAsync(RoomWaiter waiter, CancellationToken cancellation)
    {
        await using var cancelled = cancellation.Register(() => waiter.Cancel(cancellation));
        await waiter.Let;
    }

    private void ThrowIfClosed()
    {
        if (closed)
        {
            throw Stopping();
        }
    }

    private PartyLine LineOf(PendingStatement statement)
    {
        var party = statement.Party;
        if (!lines.TryGetValue(party, out var line))
        {
            lines[party] = line = new PartyLine(party);
        }

        return line;
    }

    private bool HasRoom(PartyLine line) => line.Count < options.QueueLimit - count && line.Bytes < MostBytes - bytes;

    private void LetIn(PartyLine line, PendingStatement statement, PendingStatement? after)
    {
        (count, bytes) = (count + 1, bytes + statement.Size);
        (line.Count, line.Bytes) = (line.Count + 1, line.Bytes + statement.Size);

        // Behind one of the same line it is in order already.
        if (after is null or { Place: QueuePlace.Taken }
            || (after.Place == QueuePlace.InLine && after.Party == statement.Party))
        {
            Line(line, statement);
        }
        else
        {
            statement.Place = QueuePlace.Held;
            after.Next = statement;
        }
    }

    private void Line(PartyLine line, PendingStatement statement)
    {
        statement.Place = QueuePlace.InLine;
        line.Ready.Enqueue(statement);
        if (line.Ready.Count == 1)
        {
            inTurn.Enqueue(line);
            arrived.TrySetResult();
        }
    }

    private List<PendingStatement> Take(int most)
    {
        var taken = new List<PendingStatement>(Math.Min(most, count));
        while (taken.Count < most && inTurn.TryDequeue(out var line))
        {
            var statement = line.Ready.Dequeue();
            statement.Place = QueuePlace.Taken;
            (count, bytes) = (count - 1, bytes - statement.Size);
            (line.Count, line.Bytes) = (line.Count - 1, line.Bytes - statement.Size);
            taken.Add(statement);
            if (line.Ready.Count > 0)
            {
                inTurn.Enqueue(line);
            }

            if (statement.Next is { } held)
            {
                statement.Next = null;
                Line(lines[held.Party], held);
            }
        }

        LetWaitersIn();
        if (count == 0 && arrived.Task.IsCompleted && !closed)
        {
            arrived = Signal();
        }

        return taken;
    }

    // Of each party one after the other, as long as there is room for it.
    private void LetWaitersIn()
    {
        foreach (var line in lines.Values.Where(line => line.IsGone).ToList())
        {
            lines.Remove(line.Party);
        }

        var some = !closed;
        while (some)
        {
            some = false;
            foreach (var line in lines.Values)
            {
                while (line.Waiting.TryPeek(out var first) && first.IsOver)
                {
                    line.Waiting.Dequeue();
                }

                if (line.Waiting.Count > 0 && HasRoom(line))
                {
                    var waiter = line.Waiting.Dequeue();
                    LetIn(line, waiter.Statement, waiter.After);
                    waiter.LetIn();
                    some = true;
                }
            }
        }
    }
}
