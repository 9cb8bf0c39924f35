using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text;
using Traceability.Audit.Replay;
using Traceability.LedgerCore.Custody;

namespace Traceability.Audit.Fsck;

/// <summary>Reads custody state as a service streams it (docs/formats/state.md), a frame at a time.</summary>
internal sealed class StateStream(Stream stream) : IAsyncDisposable
{
    /// <summary>The signed checkpoint that the state belongs to. Read first, once.</summary>
    public async Task<string> NoteAsync(CancellationToken cancellation) =>
        Encoding.UTF8.GetString((await FrameAsync(cancellation) ?? throw Broken("it holds no checkpoint")).Span);

    /// <summary>The records, in order of key.</summary>
    /// <exception cref="SourceFaultException">The stream is none of state, or was cut short.</exception>
    public async IAsyncEnumerable<Row> RowsAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        byte[] before = [];
        while (await FrameAsync(cancellation) is { } frame)
        {
            while (!frame.IsEmpty)
            {
                if (!StateFrame.TryReadNext(ref frame, out var key, out var value) || key.Span.SequenceCompareTo(before) <= 0)
                {
                    throw Broken("a record cannot be read, or is out of order");
                }

                before = key.ToArray();
                yield return new Row(before, value.ToArray());
            }
        }
    }

    public ValueTask DisposeAsync() => stream.DisposeAsync();

    private static SourceFaultException Broken(string why) =>
        new("STATE_BROKEN", $"The stream of custody state breaks off: {why}.", "Run it again; if it stays so, ask the operator.");

    // Null at the end.
    private async Task<ReadOnlyMemory<byte>?> FrameAsync(CancellationToken cancellation)
    {
        var length = new byte[StateFrame.LengthSize];
        try
        {
            await stream.ReadExactlyAsync(length, cancellation);
            var size = BinaryPrimitives.ReadUInt32BigEndian(length);
            if (size > StateFrame.MaximumSize)
            {
                throw Broken("a frame is too long");
            }

            var frame = new byte[size];
            await stream.ReadExactlyAsync(frame, cancellation);

            // Without its type a null would become an empty frame.
            return size == 0 ? default(ReadOnlyMemory<byte>?) : frame;
        }
        catch (Exception fault) when (fault is IOException or HttpRequestException)
        {
            throw Broken("the connection ended");
        }
    }
}
