using System.Globalization;
using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerService.Checkpoints;
using Traceability.LedgerService.Storage;

namespace Traceability.LedgerService.Operator;

/// <summary>
/// Copies a ledger's database while the service runs, and checks the copy: database, head, and every entry against the signed
/// tree. It is put in place last, so a folder without <c>backup.txt</c> is no backup. Keys are never in it (docs/adr/0035).
/// </summary>
internal static class BackupVerb
{
    /// <summary>Tells what is in the folder; written last.</summary>
    public const string Label = "backup.txt";

    private const string Usage =
        "backup FOLDER --Ledger:DataDirectory=DIR: copies the database into FOLDER, which is new or empty, while the service runs, "
        + "and checks the copy.";

    public static async Task<int> RunAsync(OperatorCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        if (call.Words is not [var folder])
        {
            return call.Misused(Usage);
        }

        if (call.Options.Database == DatabaseKind.SqlServer)
        {
            return call.Refuse(
                "SQL Server makes its own backups: BACKUP DATABASE ledger TO DISK = '...' WITH CHECKSUM, COMPRESSION, and its log "
                + "every few minutes. Restored, it is checked with \"trace db check\".");
        }

        if (LogKeyFile.Load(call.Options.DataDirectory) is not { } keys || LedgerOpening.IsEmpty(call.Options))
        {
            return call.Refuse($"There is no ledger in {call.Options.DataDirectory}.");
        }

        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            return call.Refuse($"{folder} is not empty. Every backup gets a folder of its own.");
        }

        try
        {
            var desk = new BackupDesk(call, keys, FolderFor(folder));
            return call.Options.Database == DatabaseKind.Sqlite
                ? await desk.CopyAsync(CancellationToken.None)
                : await desk.DumpAsync(CancellationToken.None);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException || DatabaseFault.In(fault) is not null)
        {
            return call.Refuse($"No backup was made: {(DatabaseFault.In(fault) ?? fault).Message}");
        }
    }

    /// <summary>What the backup holds, for whoever finds it in ten years.</summary>
    public static string LabelOf(string file, Checkpoint head, DateTimeOffset now) =>
        $"""
        A backup of the ledger {head.Origin}, made at {LogTime(now)}.
        In it: {file}, with {head.Size} entries under the root {head.Root.ToBase64()}, their sealed parts, the tree and the custody state.
        Not in it: log.key, without which nothing can be signed, and the file of the newest checkpoint that was told, without which nobody
        can say whether this backup is the newest. Keep both apart from it. How to restore: docs/operations.md, "Restore".

        """;

    private static string LogTime(DateTimeOffset now) => now.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    // Sealed parts are in it: for the operator alone.
    private static string FolderFor(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return folder;
    }
}
