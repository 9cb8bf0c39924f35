using System.Buffers.Binary;
using System.Security.Cryptography;
using Traceability.LedgerCore.Keys;

namespace Traceability.LedgerCore.Tests.Keys;

/// <summary>Keys and digests that are the same in every run.</summary>
internal static class Samples
{
    internal static byte[] Digest(int number)
    {
        var seed = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(seed, number);
        return SHA256.HashData(seed);
    }

    internal static SigningKey Key(CurvePath path, int number)
    {
        Assert.True(SigningKey.TryCreate(Digest(number), Curves.Open(path), out var key));
        return key;
    }
}
