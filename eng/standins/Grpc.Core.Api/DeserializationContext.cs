using System.Buffers;

namespace Grpc.Core;

/// <summary>Where a marshaller finds the bytes of a message. The transport overrides what it offers.</summary>
public abstract class DeserializationContext
{
    public abstract int PayloadLength { get; }

    public virtual byte[] PayloadAsNewBuffer() => throw new NotImplementedException();

    public virtual ReadOnlySequence<byte> PayloadAsReadOnlySequence() => throw new NotImplementedException();
}
