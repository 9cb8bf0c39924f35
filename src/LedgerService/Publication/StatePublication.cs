using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Traceability.LedgerCore.Custody;
using Traceability.LedgerService.Checkpoints;
using Traceability.LedgerService.Storage;

namespace Traceability.LedgerService.Publication;

/// <summary>Custody state as a stream, for who replays the rules and compares (docs/formats/state.md). Only behind the gate; in bounded memory.</summary>
internal sealed class StatePublication(IDbContextFactory<LedgerContext> contexts, ShownHistory history)
{
    public async Task StateAsync(HttpContext http)
    {
        await using var snapshot = await StateSnapshot.OpenAsync(contexts, http.RequestAborted);
        if (snapshot is null)
        {
            await Answer.NotFound(http);
            return;
        }

        await history.ShowAsync(snapshot.Note, http.RequestAborted);
        http.Response.ContentType = Answer.Bytes;
        http.Response.Headers.CacheControl = Answer.Private;
        await SendAsync(http, Encoding.UTF8.GetBytes(snapshot.Note));
        var frame = new ArrayBufferWriter<byte>(2 * StateFrame.Usual);
        await foreach (var row in snapshot.RowsAsync(http.RequestAborted))
        {
            StateFrame.Write(frame, row.Key, row.Value);
            if (frame.WrittenCount >= StateFrame.Usual)
            {
                await SendAsync(http, frame.WrittenMemory);
                frame.ResetWrittenCount();
            }
        }

        if (frame.WrittenCount > 0)
        {
            await SendAsync(http, frame.WrittenMemory);
        }

        // Who does not see it knows that the rest was lost on the way.
        await SendAsync(http, default);
    }

    private static async Task SendAsync(HttpContext http, ReadOnlyMemory<byte> frame)
    {
        var length = new byte[StateFrame.LengthSize];
        BinaryPrimitives.WriteUInt32BigEndian(length, (uint)frame.Length);
        await http.Response.Body.WriteAsync(length, http.RequestAborted);
        await http.Response.Body.WriteAsync(frame, http.RequestAborted);
    }
}
