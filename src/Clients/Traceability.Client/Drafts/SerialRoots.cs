using Google.Protobuf;

namespace Traceability.Client;

internal static class SerialRoots
{
    internal static ByteString Of(byte[] seed, long units) =>
        throw new NotSupportedException($"Waits for the labels room: {seed.Length} {units}.");
}
