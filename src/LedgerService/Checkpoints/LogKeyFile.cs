using System.Security.Cryptography;
using System.Text.Json;
using Traceability.LedgerService.Storage;

namespace Traceability.LedgerService.Checkpoints;

/// <summary>
/// The file that holds the log's secrets: origin, the pairs of keys that sign, and what is left of those that do so no more.
/// Readable by its owner only. Whoever has it can sign for the ledger; whoever loses it cannot continue it
/// (docs/operations.md). It is only ever replaced as a whole.
/// </summary>
public static class LogKeyFile
{
    /// <summary>Name within the data directory.</summary>
    public const string Name = "log.key";

    private const int MaxFileBytes = 64 * 1024;

    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, WriteIndented = true };

    /// <summary>Makes keys for a new ledger and puts them on disk before anybody uses them.</summary>
    /// <exception cref="IOException">There is a key file already.</exception>
    public static LogKeys Create(string directory, string origin, RandomNumberGenerator random)
    {
        if (File.Exists(PathIn(directory)))
        {
            throw new IOException($"There is a {Name} already.");
        }

        var content = LogKeyContent.Begin(origin, random);
        Write(directory, content);
        return content.Open();
    }

    /// <summary>The keys of the ledger in this directory, or null when there is no key file.</summary>
    /// <exception cref="LedgerRefusedToStartException">The file is there and cannot be read, or others can read it too.</exception>
    public static LogKeys? Load(string directory) => Read(directory)?.Open();

    /// <summary>What the file holds; null when there is none.</summary>
    /// <exception cref="LedgerRefusedToStartException">The file is there and cannot be read.</exception>
    internal static LogKeyContent? Read(string directory)
    {
        var file = new FileInfo(PathIn(directory));
        if (!file.Exists)
        {
            return null;
        }

        CheckIsPrivate(file);
        return (file.Length > MaxFileBytes ? null : Parse(File.ReadAllBytes(file.FullName))) ?? throw new LedgerRefusedToStartException(
            $"The key file {Name} in the data directory cannot be read. Restore it from its backup.", StartRefusal.KeyFileUnreadable);
    }

    /// <summary>What a file's bytes hold, the keys of it looked at; null for anything else.</summary>
    internal static LogKeyContent? Parse(byte[] bytes)
    {
        try
        {
            var content = JsonSerializer.Deserialize<LogKeyContent>(bytes, Json);
            content?.Open();
            return content;
        }
        catch (Exception fault) when (fault is JsonException or FormatException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Puts content in the file's place, on disk when it returns. A crash at any moment leaves the old file or the new one, whole.</summary>
    internal static void Write(string directory, LogKeyContent content)
    {
        var next = PathIn(directory) + ".next";
        File.Delete(next);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new FileStream(next, options))
        {
            JsonSerializer.Serialize(file, content, Json);
            file.Flush(flushToDisk: true);
        }

        File.Move(next, PathIn(directory), overwrite: true);
        FolderNames.Flush(directory);
    }

    // Who reads it signs for the ledger. A copy by hand often loses the mode.
    private static void CheckIsPrivate(FileInfo file)
    {
        const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;
        if (!OperatingSystem.IsWindows() && (file.UnixFileMode & Others) != 0)
        {
            throw new LedgerRefusedToStartException(
                $"The key file {Name} can be read or written by other accounts of this machine: \"chmod 600 {Name}\". If one of them is not trusted, change the keys.",
                StartRefusal.KeyFileExposed);
        }
    }

    private static string PathIn(string directory) => Path.Combine(directory, Name);
}
