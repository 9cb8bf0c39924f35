using System.Security.Cryptography;
using System.Text.Json;
using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Keys;

namespace Traceability.LedgerService.Checkpoints;

/// <summary>
/// The file that holds the log's secrets: origin, Ed25519 seed, secp256k1 secret. Readable by its owner only. Whoever has
/// it can sign for the ledger; whoever loses it cannot continue it (docs/operations.md).
/// </summary>
public static class LogKeyFile
{
    /// <summary>Name within the data directory.</summary>
    public const string Name = "log.key";

    private const int SecretSize = 32;

    /// <summary>Makes keys for a new ledger and puts them on disk before anybody uses them.</summary>
    /// <exception cref="IOException">There is a key file already.</exception>
    public static LogKeys Create(string directory, string origin, RandomNumberGenerator random)
    {
        ArgumentNullException.ThrowIfNull(random);
        var content = new Content(origin, Hex(random), SecpSecret(random));
        var path = Path.Combine(directory, Name);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new FileStream(path, options))
        {
            JsonSerializer.Serialize(file, content);
            file.Flush(flushToDisk: true);
        }

        return Keys(content);
    }

    /// <summary>The keys of the ledger in this directory, or null when there is no key file.</summary>
    /// <exception cref="LedgerRefusedToStartException">The file is there and cannot be read.</exception>
    public static LogKeys? Load(string directory)
    {
        var path = Path.Combine(directory, Name);
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            return Keys(JsonSerializer.Deserialize<Content>(File.ReadAllBytes(path)) ?? throw new JsonException("empty"));
        }
        catch (Exception fault) when (fault is JsonException or FormatException or ArgumentException)
        {
            throw new LedgerRefusedToStartException(
                $"The key file {Name} in the data directory cannot be read. Restore it from its backup.", OperationsSection.Keys);
        }
    }

    private static LogKeys Keys(Content content)
    {
        if (!Ed25519SigningKey.TryCreate(Convert.FromHexString(content.Ed25519), out var ed25519)
            || !SigningKey.TryCreate(Convert.FromHexString(content.Secp256k1), out var secp256k1))
        {
            throw new FormatException("Not a key.");
        }

        return new LogKeys(content.Origin, new CheckpointSigner(content.Origin, ed25519, secp256k1));
    }

    private static string Hex(RandomNumberGenerator random)
    {
        var secret = new byte[SecretSize];
        random.GetBytes(secret);
        return Convert.ToHexStringLower(secret);
    }

    // One in 2^128 random strings is no secp256k1 key.
    private static string SecpSecret(RandomNumberGenerator random)
    {
        while (true)
        {
            var secret = Hex(random);
            if (SigningKey.TryCreate(Convert.FromHexString(secret), out var key))
            {
                key.Dispose();
                return secret;
            }
        }
    }

    private sealed record Content(string Origin, string Ed25519, string Secp256k1);
}
