using System.Text;

namespace Traceability.Witness;

/// <summary>The file of the logs that are followed. Read again when it has changed, so that nobody need restart the witness.</summary>
internal sealed class LogListFile(string directory)
{
    public const string Name = "logs";

    private const int MaxLength = 4 * 1024 * 1024;

    private readonly string path = Path.Combine(directory, Name);
    private readonly Lock guard = new();
    private (DateTime Written, long Length) stamp;
    private TrustedLogs logs = TrustedLogs.None;

    /// <summary>The logs as the file has them now.</summary>
    /// <exception cref="WitnessFaultException">LOGS_DAMAGED.</exception>
    public TrustedLogs Current()
    {
        var file = new FileInfo(path);
        if (!file.Exists)
        {
            return TrustedLogs.None;
        }

        lock (guard)
        {
            if (stamp != (file.LastWriteTimeUtc, file.Length))
            {
                logs = Read(file);
                stamp = (file.LastWriteTimeUtc, file.Length);
            }

            return logs;
        }
    }

    /// <summary>Adds a key and returns its log's origin. A crash leaves the old file or the new one, whole.</summary>
    public string Add(string vkey)
    {
        if (!TrustedLogs.TryLogKey(vkey, out var key))
        {
            throw new WitnessFaultException("LOG_KEY_MALFORMED", $"'{vkey}' is no verifier key of a log.", "Write it as published: name+hash+key.");
        }

        if (Current().KeysOf(key.Name)?.Contains(key) != true)
        {
            var before = File.Exists(path) ? File.ReadAllText(path) : "";
            var after = $"{before}{(before.Length == 0 || before.EndsWith('\n') ? "" : "\n")}log {key}\n";
            using (var file = new FileStream(path + ".next", FileMode.Create, FileAccess.Write))
            {
                file.Write(Encoding.UTF8.GetBytes(after));
                file.Flush(flushToDisk: true);
            }

            File.Move(path + ".next", path, overwrite: true);
        }

        return key.Name;
    }

    private static TrustedLogs Read(FileInfo file)
    {
        var wrongLine = 0;
        return file.Length <= MaxLength && TrustedLogs.TryParse(File.ReadAllText(file.FullName), out var logs, out wrongLine)
            ? logs
            : throw new WitnessFaultException(
                "LOGS_DAMAGED", $"Line {wrongLine} of {file.FullName} cannot be read.", "Each line is: log VKEY [URL]. No key stands there twice.");
    }
}
