using System.Buffers;
using Grpc.Core;

namespace Traceability.Bench;

/// <summary>Calls of which the request is bytes that were made beforehand, and the answer is only looked at: what a client costs least.</summary>
internal static class RawCalls
{
    private const string Ledger = "traceability.v1.LedgerService";

    // Field 3 of AppendBatchResponse; a call is refused by its status.
    private const byte RefusalTag = (3 << 3) | 2;

    private const byte SequenceTag = 1 << 3;

    private static readonly Marshaller<byte[]> Bytes = Marshallers.Create<byte[]>(
        (bytes, context) => context.Complete(bytes), context => context.PayloadAsNewBuffer());

    private static readonly Marshaller<RawAnswer> Answer = Marshallers.Create<RawAnswer>(
        (_, _) => throw new NotSupportedException(), context => Of(context.PayloadAsReadOnlySequence()));

    /// <summary>One statement.</summary>
    public static Method<byte[], RawAnswer> Append { get; } = new(MethodType.Unary, Ledger, "Append", Bytes, Answer);

    /// <summary>Many statements.</summary>
    public static Method<byte[], RawAnswer> AppendBatch { get; } = new(MethodType.DuplexStreaming, Ledger, "AppendBatch", Bytes, Answer);

    /// <summary>The receipt of a statement.</summary>
    public static Method<byte[], RawAnswer> GetReceipt { get; } = new(MethodType.Unary, Ledger, "GetReceipt", Bytes, Answer);

    /// <summary>Listings.</summary>
    public static Method<byte[], byte[]> VerifyListings { get; } =
        new(MethodType.DuplexStreaming, "traceability.v1.ListingService", "VerifyListings", Bytes, Bytes);

    /// <summary>A call that is answered with bytes.</summary>
    public static Method<byte[], byte[]> Unary(string service, string name) => new(MethodType.Unary, service, name, Bytes, Bytes);

    private static RawAnswer Of(ReadOnlySequence<byte> answer)
    {
        var reader = new SequenceReader<byte>(answer);
        if (!reader.TryRead(out var tag) || tag != SequenceTag)
        {
            return RawAnswer.Taken;
        }

        while (reader.TryRead(out var part) && part >= 0x80)
        {
            // The place in the stream, which is the order of the answers.
        }

        return reader.TryRead(out tag) && tag == RefusalTag ? RawAnswer.Refused : RawAnswer.Taken;
    }
}
