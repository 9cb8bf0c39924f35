using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using Google.Protobuf;

namespace Traceability.LedgerCore.Statements;

/// <summary>
/// Reads messages in the one encoding that is taken: what the serializer would write again, byte for byte
/// (docs/formats/statement.md §1).
/// </summary>
internal static class CanonicalMessage
{
    /// <param name="what">What a refusal calls these bytes.</param>
    public static bool TryParse<T>(
        ReadOnlySpan<byte> bytes,
        MessageParser<T> parser,
        string what,
        [NotNullWhen(true)] out T? message,
        [NotNullWhen(false)] out Refusal? refusal)
        where T : class, IMessage<T>
    {
        message = null;
        var discarding = Discarding<T>.Parser ??= parser.WithDiscardUnknownFields(true);
        if (!TryRead(bytes, discarding, out var known))
        {
            refusal = Reasons.Malformed.With(("what", what));
            return false;
        }

        if (!IsEncodingOf(known, bytes))
        {
            // Only now is it worth asking whether something unknown was dropped or only written differently.
            var whole = TryRead(bytes, parser, out var all) && all.CalculateSize() != known.CalculateSize();
            refusal = (whole ? Reasons.UnknownFields : Reasons.NotCanonical).With(("what", what));
            return false;
        }

        (message, refusal) = (known, null);
        return true;
    }

    private static bool TryRead<T>(ReadOnlySpan<byte> bytes, MessageParser<T> parser, [NotNullWhen(true)] out T? message)
        where T : class, IMessage<T>
    {
        try
        {
            message = parser.ParseFrom(bytes);
            return true;
        }
        catch (InvalidProtocolBufferException)
        {
            message = null;
            return false;
        }
    }

    private static bool IsEncodingOf(IMessage message, ReadOnlySpan<byte> bytes)
    {
        if (message.CalculateSize() != bytes.Length)
        {
            return false;
        }

        var buffer = ArrayPool<byte>.Shared.Rent(bytes.Length);
        try
        {
            var written = buffer.AsSpan(0, bytes.Length);
            message.WriteTo(written);
            return written.SequenceEqual(bytes);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    // A type has one parser; two threads that come first make the same.
    private static class Discarding<T>
        where T : class, IMessage<T>
    {
        public static MessageParser<T>? Parser { get; set; }
    }
}
