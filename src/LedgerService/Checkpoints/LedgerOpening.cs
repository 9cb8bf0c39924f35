using System.Data.Common;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Traceability.LedgerCore.Merkle;
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
        try
        {
            return OpenReadable(options, time, logger);
        }
        catch (DbException fault)
        {
            throw new LedgerRefusedToStartException(
                $"The database cannot be read or written: {fault.Message}", OperationsSection.Damage);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new LedgerRefusedToStartException($"A file of the ledger cannot be read or written: {fault.Message}", OperationsSection.OnDisk);
        }
    }

    private static LogKeys OpenReadable(LedgerOptions options, TimeProvider time, ILogger logger)
    {
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
                $"There is a database but no {LogKeyFile.Name}: this ledger's keys are missing. Restore them from their backup; new keys would make a second ledger.",
                OperationsSection.Keys);
        }

        CheckOrigin(options, keys, head);
        if (head is null)
        {
            SignedHistory.CheckNothingSigned(options);
            HeadCheck.CheckNothingStored(context);

            // A crash between the key file and the head: nothing was ever signed with these keys.
            return AddHead(options, context, keys, logger);
        }

        CheckClock(head, time);
        var newest = HeadCheck.Check(context, head, keys);
        SignedHistory.Check(options, context, head, keys, logger);
        KeepNewest(options, HeadSignatures.Complete(context, keys, newest));
        LedgerLog.LedgerOpen(logger, keys.Origin, (ulong)head.Size);
        return keys;
    }

    private static LogKeys Create(LedgerOptions options, LedgerContext context, ILogger logger)
    {
        if (!options.Create)
        {
            throw new LedgerRefusedToStartException(
                "There is no ledger in the data directory. Give the right directory (--Ledger:DataDirectory), or --Ledger:Create=true --Ledger:Origin=NAME to begin a new one.",
                OperationsSection.Begin);
        }

        if (options.Origin.Length == 0)
        {
            throw new LedgerRefusedToStartException("A new ledger needs an origin: --Ledger:Origin=example.org/season-2026", OperationsSection.Begin);
        }

        SignedHistory.CheckNothingSigned(options);
        PrivateFolder(options.DataDirectory);
        using var random = RandomNumberGenerator.Create();
        var keys = LogKeyFile.Create(options.DataDirectory, options.Origin, random);
        return AddHead(options, Migrated(context), keys, logger);
    }

    private static LogKeys AddHead(LedgerOptions options, LedgerContext context, LogKeys keys, ILogger logger)
    {
        var empty = new CheckpointRow { Size = 0, Note = keys.Sign(0, TreeHasher.Empty) };
        context.Heads.Add(new HeadRow { Root = TreeHasher.Empty.ToArray(), Origin = keys.Origin });
        context.Checkpoints.Add(empty);
        context.SaveChanges();

        // From the first entry on the file must be there: one that is missing was lost.
        KeepNewest(options, empty.Note);
        LedgerLog.LedgerCreated(logger, keys.Origin);
        return keys;
    }

    private static void CheckOrigin(LedgerOptions options, LogKeys keys, HeadRow? head)
    {
        if (options.Origin.Length > 0 && options.Origin != keys.Origin)
        {
            throw new LedgerRefusedToStartException(
                $"The data directory holds the ledger \"{keys.Origin}\", not \"{options.Origin}\". An origin never changes.",
                OperationsSection.Restore);
        }

        if (head is not null && head.Origin != keys.Origin)
        {
            throw new LedgerRefusedToStartException(
                $"The database is of the ledger \"{head.Origin}\", the keys are of \"{keys.Origin}\". They do not belong together.",
                OperationsSection.Restore);
        }
    }

    private static void CheckClock(HeadRow head, TimeProvider time)
    {
        var ahead = TimeSpan.FromMilliseconds(head.RecordedAtMs - time.GetUtcNow().ToUnixTimeMilliseconds());
        if (ahead > ClockTolerance)
        {
            throw new LedgerRefusedToStartException(
                $"The last entry was recorded {ahead} after what this machine's clock says now. Set the clock and start again.",
                OperationsSection.Clock);
        }
    }

    // A crash between a commit and this file leaves it one batch behind; from here on it is not.
    private static void KeepNewest(LedgerOptions options, string newest)
    {
        var file = new SignedHeadFile(options);
        if (file.Read() != newest)
        {
            file.KeepAsync(newest, CancellationToken.None).GetAwaiter().GetResult();
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

    /// <summary>Brings the tables to this version.</summary>
    public static LedgerContext Migrated(LedgerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Database.Migrate();
        return context;
    }
}
