using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Merkle;
using Traceability.LedgerService.Log;
using Traceability.LedgerService.Storage;
using Traceability.LedgerService.Telemetry;

namespace Traceability.LedgerService.Checkpoints;

/// <summary>
/// Opens the ledger before anything is served: creates it where that was asked for, and refuses a head that is foreign,
/// missing, behind a checkpoint that was signed, or ahead of the clock (DESIGN section 6).
/// </summary>
public static class LedgerOpening
{
    // A clock this far behind the last entry is wrong; a little behind is another machine's drift.
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(1);

    /// <summary>Opens or creates, and returns the ledger's keys.</summary>
    /// <exception cref="LedgerRefusedToStartException">Signing on would be wrong; says why and what to do.</exception>
    public static LogKeys Open(LedgerOptions options, TimeProvider time, ILogger logger)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(time);
        using var context = StorageServices.Open(options);
        var keys = LogKeyFile.Load(options.DataDirectory);
        var head = keys is null && !StorageServices.Exists(options)
            ? null
            : Migrated(context).Heads.AsNoTracking().FirstOrDefault();
        if (keys is null && head is null)
        {
            return Create(options, context, logger);
        }

        if (keys is null)
        {
            throw new LedgerRefusedToStartException(
                $"There is a database but no {LogKeyFile.Name}: this ledger's keys are missing. Restore them from their backup; new keys would make a second ledger.");
        }

        CheckOrigin(options, keys, head);
        if (head is null)
        {
            CheckNothingSigned(options);

            // A crash between the key file and the head: nothing was ever signed with these keys.
            return AddHead(context, keys, logger);
        }

        CheckClock(head, time);
        CheckSigned(options, context, head);
        KeepNewest(options, context);
        LedgerLog.LedgerOpen(logger, keys.Origin, (ulong)head.Size);
        return keys;
    }

    private static LogKeys Create(LedgerOptions options, LedgerContext context, ILogger logger)
    {
        if (!options.Create)
        {
            throw new LedgerRefusedToStartException(
                "There is no ledger in the data directory. Give the right directory (--Ledger:DataDirectory), or --Ledger:Create=true --Ledger:Origin=NAME to begin a new one.");
        }

        if (options.Origin.Length == 0)
        {
            throw new LedgerRefusedToStartException("A new ledger needs an origin: --Ledger:Origin=example.org/season-2026");
        }

        CheckNothingSigned(options);
        PrivateFolder(options.DataDirectory);
        using var random = RandomNumberGenerator.Create();
        var keys = LogKeyFile.Create(options.DataDirectory, options.Origin, random);
        return AddHead(Migrated(context), keys, logger);
    }

    private static LogKeys AddHead(LedgerContext context, LogKeys keys, ILogger logger)
    {
        context.Heads.Add(new HeadRow { Root = TreeHasher.Empty.ToArray(), Origin = keys.Origin });
        context.Checkpoints.Add(new CheckpointRow { Size = 0, Note = keys.Sign(0, TreeHasher.Empty) });
        context.SaveChanges();
        LedgerLog.LedgerCreated(logger, keys.Origin);
        return keys;
    }

    private static void CheckOrigin(LedgerOptions options, LogKeys keys, HeadRow? head)
    {
        if (options.Origin.Length > 0 && options.Origin != keys.Origin)
        {
            throw new LedgerRefusedToStartException(
                $"The data directory holds the ledger \"{keys.Origin}\", not \"{options.Origin}\". An origin never changes.");
        }

        if (head is not null && head.Origin != keys.Origin)
        {
            throw new LedgerRefusedToStartException(
                $"The database is of the ledger \"{head.Origin}\", the keys are of \"{keys.Origin}\". They do not belong together.");
        }
    }

    private static void CheckClock(HeadRow head, TimeProvider time)
    {
        var ahead = TimeSpan.FromMilliseconds(head.RecordedAtMs - time.GetUtcNow().ToUnixTimeMilliseconds());
        if (ahead > ClockTolerance)
        {
            throw new LedgerRefusedToStartException(
                $"The last entry was recorded {ahead} after what this machine's clock says now. Set the clock and start again.");
        }
    }

    private static void CheckNothingSigned(LedgerOptions options)
    {
        if (new SignedHeadFile(options).Read() is not null)
        {
            throw new LedgerRefusedToStartException(
                $"There is a signed checkpoint ({SignedHeadFile.Name}) in the data directory but no ledger that it is of: the database or the keys are missing. Restore them; beginning anew would fork the log (docs/operations.md, \"Restore\").");
        }
    }

    // A crash between a commit and this file leaves it one batch behind; from here on it is not.
    private static void KeepNewest(LedgerOptions options, LedgerContext context)
    {
        var file = new SignedHeadFile(options);
        var newest = context.Checkpoints.AsNoTracking().OrderByDescending(row => row.Size).Select(row => row.Note).First();
        if (file.Read() != newest)
        {
            file.KeepAsync(newest, CancellationToken.None).GetAwaiter().GetResult();
        }
    }

    private static void CheckSigned(LedgerOptions options, LedgerContext context, HeadRow head)
    {
        if (new SignedHeadFile(options).Read() is not { } note)
        {
            return;
        }

        if (!SignedNote.TryParse(note, out var parsed) || !Checkpoint.TryParse(parsed.Text, out var signed))
        {
            throw new LedgerRefusedToStartException(
                $"The file {SignedHeadFile.Name} in the data directory cannot be read, so nobody can say whether the database is whole. Restore it (docs/operations.md, \"Restore\").");
        }

        if (signed.Size > (ulong)head.Size)
        {
            throw new LedgerRefusedToStartException(
                $"The database ends at {head.Size} entries, but a checkpoint of {signed.Size} was signed: the database was restored from an older backup. Signing on would fork the log (docs/operations.md, \"Restore\").");
        }

        var stored = context.Checkpoints.AsNoTracking().FirstOrDefault(row => row.Size == (long)signed.Size);
        if (stored is null || SignedCheckpoint.Read(stored.Note).Root != signed.Root)
        {
            throw new LedgerRefusedToStartException(
                $"The database has another history at {signed.Size} entries than the checkpoint that was signed: it is of a fork. (docs/operations.md, \"Restore\").");
        }
    }

    // Keys and sealed parts are for the service's own account.
    private static void PrivateFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else if (!Directory.Exists(path))
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static LedgerContext Migrated(LedgerContext context)
    {
        context.Database.Migrate();
        return context;
    }
}
