using System.Security.Cryptography;
using System.Text;
using Traceability.LedgerCore.Keys;

namespace Traceability.Client;

/// <summary>
/// Salts that anyone with the key can make again and nobody else can guess, so that importing the same row twice, on any
/// machine, makes the same statement.
/// </summary>
/// <remarks>
/// salt = first 16 bytes of HMAC-SHA256(SHA-256("traceability.import-salt.v1" ‖ 0x00 ‖ 32-byte secret), slip ‖ 0x00 ‖ name ‖ 0x00 ‖ content)<br/>
/// The slip's number is in it so that two slips with equal content get different salts, and their digests tell nothing.
/// </remarks>
internal static class ImportSalt
{
    private static ReadOnlySpan<byte> Domain => "traceability.import-salt.v1\0"u8;

    internal static byte[] Of(SigningKey key, string slip, string name, ReadOnlySpan<byte> content)
    {
        Span<byte> keyed = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> input = stackalloc byte[Domain.Length + SigningKey.SecretSize];
        Domain.CopyTo(input);
        key.ExportSecret(input[Domain.Length..]);
        SHA256.HashData(input, keyed);
        CryptographicOperations.ZeroMemory(input);

        using var mac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, keyed);
        CryptographicOperations.ZeroMemory(keyed);
        mac.AppendData(Encoding.UTF8.GetBytes(slip));
        mac.AppendData([0]);
        mac.AppendData(Encoding.UTF8.GetBytes(name));
        mac.AppendData([0]);
        mac.AppendData(content);
        return mac.GetHashAndReset()[..Sealer.SaltSize];
    }
}
