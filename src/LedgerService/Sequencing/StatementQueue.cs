using System.Threading.Channels;

namespace Traceability.LedgerService.Sequencing;

/// <summary>Admitted statements that wait for the sequencer, in order of arrival. Bounded: it pushes back instead of growing.</summary>
public sealed class StatementQueue(LedgerOptions options)
{
    private readonly Channel<PendingStatement> waiting = Channel.CreateBounded<PendingStatement>(
        new BoundedChannelOptions(options.QueueLimit) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });

    /// <summary>Where the sequencer takes from.</summary>
    public ChannelReader<PendingStatement> Reader => waiting.Reader;

    /// <summary>Adds without waiting: a unary caller is told to come back rather than held.</summary>
    /// <exception cref="QueueFullException">The queue is full.</exception>
    public void Add(PendingStatement statement)
    {
        if (!waiting.Writer.TryWrite(statement))
        {
            throw waiting.Reader.Completion.IsCompleted
                ? new LogUnavailableException("The ledger is stopping.")
                : new QueueFullException();
        }
    }

    /// <summary>Adds when there is room: a stream is slowed down by its own flow control.</summary>
    public ValueTask AddWhenRoomAsync(PendingStatement statement, CancellationToken cancellation) =>
        waiting.Writer.WriteAsync(statement, cancellation);

    /// <summary>Takes no more. What is queued is still answered.</summary>
    public void Close() => waiting.Writer.TryComplete();
}
