using System.Threading.Channels;

namespace Traceability.LedgerService.Sequencing;

/// <summary>Admitted statements that wait for the sequencer, in order of arrival. Bounded: it pushes back instead of growing.</summary>
public sealed class StatementQueue(LedgerOptions options)
{
    private readonly Channel<PendingStatement> waiting = Channel.CreateBounded<PendingStatement>(
        new BoundedChannelOptions(options.QueueLimit) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });

    private volatile bool closed;

    /// <summary>How many wait.</summary>
    public int Depth => waiting.Reader.Count;

    /// <summary>Where the sequencer takes from.</summary>
    public ChannelReader<PendingStatement> Reader => waiting.Reader;

    /// <summary>Adds without waiting: a unary caller is told to come back rather than held.</summary>
    /// <exception cref="QueueFullException">The queue is full.</exception>
    /// <exception cref="LogUnavailableException">The queue takes no more.</exception>
    public void Add(PendingStatement statement)
    {
        if (!waiting.Writer.TryWrite(statement))
        {
            throw closed ? Stopping() : new QueueFullException();
        }
    }

    /// <summary>Adds when there is room: a stream is slowed down by its own flow control.</summary>
    /// <exception cref="LogUnavailableException">The queue takes no more.</exception>
    public async ValueTask AddWhenRoomAsync(PendingStatement statement, CancellationToken cancellation)
    {
        try
        {
            await waiting.Writer.WriteAsync(statement, cancellation);
        }
        catch (ChannelClosedException)
        {
            throw Stopping();
        }
    }

    /// <summary>Takes no more. What is queued is still answered.</summary>
    public void Close()
    {
        closed = true;
        waiting.Writer.TryComplete();
    }

    private static LogUnavailableException Stopping() => new("The ledger is stopping. Nothing was written.");
}
