using System.Security.Cryptography;
using System.Text.Json;
using Traceability.LedgerCore.Keys;

namespace Traceability.Witness;

/// <summary>The file that holds the witness's name and secret, readable by its owner only.</summary>
internal static class WitnessKeyFile
{
    public const string Name = "witness.key";

    private const int MaxLength = 4096;

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static bool Exists(string directory) => File.Exists(PathIn(directory));

    /// <summary>Puts a key on disk before anybody uses it.</summary>
    /// <exception cref="IOException">There is a key file already.</exception>
    public static void Write(string directory, string name, ReadOnlySpan<byte> seed)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        using var file = new FileStream(PathIn(directory), options);
        JsonSerializer.Serialize(file, new Content(name, Convert.ToHexStringLower(seed)));
        file.Flush(flushToDisk: true);
    }

    /// <exception cref="WitnessFaultException">NO_WITNESS, KEY_OPEN or KEY_DAMAGED.</exception>
    public static WitnessKey Load(string directory)
    {
        var path = PathIn(directory);
        if (!File.Exists(path))
        {
            throw new WitnessFaultException("NO_WITNESS", $"There is no witness in {directory}.", "Make one: trace witness init --data DIR --name NAME");
        }

        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~OwnerOnly) != 0)
        {
            throw new WitnessFaultException(
                "KEY_OPEN",
                $"Others than its owner may read {path}.",
                "If nobody has read it: chmod 600 on the file. Else make a new witness, and tell the logs and monitors that use this one.");
        }

        return (new FileInfo(path).Length > MaxLength ? null : Read(File.ReadAllBytes(path))) ?? throw new WitnessFaultException("KEY_DAMAGED", $"{path} cannot be read.", "Restore the key file from its backup.");
    }

    /// <summary>The key of a file's bytes, or null for anything else.</summary>
    internal static WitnessKey? Read(byte[] bytes)
    {
        var seed = Array.Empty<byte>();
        try
        {
            var content = JsonSerializer.Deserialize<Content>(bytes);
            seed = Convert.FromHexString(content?.Ed25519 ?? "");
            return content?.Name is { } name && Ed25519SigningKey.TryCreate(seed, out var key) ? new WitnessKey(name, key) : null;
        }
        catch (Exception fault) when (fault is JsonException or FormatException or ArgumentException)
        {
            return null;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(seed);
        }
    }

    private static string PathIn(string directory) => Path.Combine(directory, Name);

    private sealed record Content(string Name, string Ed25519);
}
