namespace Grpc.Core;

/// <summary>Hints for the writing of one message.</summary>
[Flags]
public enum WriteFlags
{
    BufferHint = 0x1,
    NoCompress = 0x2,
}
