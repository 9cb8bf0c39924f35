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
        catch (Exception fault) when (DatabaseFault.In(fault) is { } why)
        {
            throw new LedgerRefusedToStartException(
                $"The database cannot be read or written: {why.Message}",
                options.Database == DatabaseKind.Sqlite ? StartRefusal.DatabaseUnreadable : StartRefusal.DatabaseUnreachable);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new LedgerRefusedToStartException($"A file of the ledger cannot be read or written: {fault.Message}", StartRefusal.FileUnusable);
        }
    }

    private static LogKeys OpenReadable(LedgerOptions options, TimeProvider time, ILogger logger)
    {
        using var context = Context(options);
        var keys = LogKeyFile.Load(options.DataDirectory);
        var head = keys is null && LedgerSchema.IsEmpty(context) ? null : Migrated(context, options).Heads.AsNoTracking().FirstOrDefault();
        if (keys is null && head is null)
        {
            return Create(options, context, logger);
        }

        if (keys is null)
        {
            throw new LedgerRefusedToStartException(
                $"There is a database but no {LogKeyFile.Name}: this ledger's keys are missing. Restore them from their backup; new keys would make a second ledger.",
                StartRefusal.KeysMissing);
        }

        CheckOrigin(options, keys, head);
        if (head is null)
        {
            SignedHistory.CheckNothingSigned(options);
            HeadCheck.CheckNothingStored(context);

            // A crash between the key file and the head: nothing was ever signed with these keys.
            return AddHead(options, context, keys, logger);
        }

        // Other services may be writing: what is compared here is read between two of their batches.
        var (turn, locked) = HeadLock.Take(context);
        using (turn)
        {
            head = locked ?? head;
            CheckClock(head, time);
            var newest = HeadCheck.Check(context, head, keys);
            SignedHistory.Check(options, context, head, keys, logger);
            KeepNewest(options, HeadSignatures.Complete(context, keys, newest));
            turn.Commit();
        }

        LedgerLog.LedgerOpen(logger, keys.Origin, (ulong)head.Size);
        return keys;
    }

    private static LogKeys Create(LedgerOptions options, LedgerContext context, ILogger logger)
    {
        if (!options.Create)
        {
            throw new LedgerRefusedToStartException(
                "There is no ledger in the data directory. Give the right directory (--Ledger:DataDirectory), or --Ledger:Create=true --Ledger:Origin=NAME to begin a new one.",
                StartRefusal.LedgerMissing);
        }

        if (options.Origin.Length == 0)
        {
            throw new LedgerRefusedToStartException("A new ledger needs an origin: --Ledger:Origin=example.org/season-2026", StartRefusal.OriginMissing);
        }

        SignedHistory.CheckNothingSigned(options);
        PrivateFolder(options.DataDirectory);
        using var random = RandomNumberGenerator.Create();
        var keys = LogKeyFile.Create(options.DataDirectory, options.Origin, random);
        return AddHead(options, Migrated(context, options), keys, logger);
    }

    private static LogKeys AddHead(LedgerOptions options, LedgerContext context, LogKeys keys, ILogger logger)
    {
        var empty = new CheckpointRow { Size = 0, Note = keys.Sign(0, TreeHasher.Empty) };
        context.Heads.Add(new HeadRow { Root = TreeHasher.Empty.ToArray(), Origin = keys.Origin });
        context.Checkpoints.Add(empty);
        try
        {
            context.SaveChanges();
        }
        catch (DbUpdateException) when (context.Server is not null)
        {
            throw new LedgerRefusedToStartException(
                "Another service has begun a ledger in this database just now. Give this one its keys, or a database of its own.",
                StartRefusal.LedgerBegunElsewhere);
        }

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
                StartRefusal.OriginDiffers);
        }

        if (head is not null && head.Origin != keys.Origin)
        {
            throw new LedgerRefusedToStartException(
                $"The database is of the ledger \"{head.Origin}\", the keys are of \"{keys.Origin}\". They do not belong together.",
                StartRefusal.DatabaseOfOther);
        }
    }

    // An ended log records nothing more: it is served whatever the clock says.
    private static void CheckClock(HeadRow head, TimeProvider time)
    {
        var ahead = TimeSpan.FromMilliseconds(head.RecordedAtMs - time.GetUtcNow().ToUnixTimeMilliseconds());
        if (ahead > ClockTolerance && head.FrozenAtMs is null)
        {
            throw new LedgerRefusedToStartException(
                $"The last entry was recorded {ahead} after what this machine's clock says now. Set the clock and start again; if the clock is right, the log is not, and can only be ended.",
                StartRefusal.ClockBehind);
        }
    }

    // A crash between a commit and this file leaves it one batch behind; from here on it is not.
    private static void KeepNewest(LedgerOptions options, string newest)
    {
        var file = new SignedHeadFile(options);
        if (file.Read() != newest)
        {
            file.Keep(newest);
        }
    }

    // Keys and sealed parts are for the service's own account.
    internal static void PrivateFolder(string path)
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

    /// <summary>Whether there is no ledger's database yet.</summary>
    public static bool IsEmpty(LedgerOptions options)
    {
        using var context = Context(options);
        return LedgerSchema.IsEmpty(context);
    }

    /// <summary>The database with the tables that this program knows; only the embedded one is upgraded without being asked.</summary>
    /// <exception cref="LedgerRefusedToStartException">It has others, or is set up in a way that loses what it took.</exception>
    public static LedgerContext Migrated(LedgerContext context, LedgerOptions options)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(options);
        return context.Server is null || options.Create || LedgerSchema.Pending(context) is not { Count: > 0 } pending
            ? Upgraded(context)
            : throw new LedgerRefusedToStartException(
                $"The database lacks steps that this version needs, {pending.Count} of them, up to {pending[^1]}. Take a backup and run \"trace db migrate\".",
                StartRefusal.MigrationsPending);
    }

    /// <summary>The database, made where there is none, with the tables that this program knows.</summary>
    /// <exception cref="LedgerRefusedToStartException">A newer program has others there, or it is set up in a way that loses what it took.</exception>
    public static LedgerContext Upgraded(LedgerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (LedgerSchema.Unknown(context) is { Count: > 0 } unknown)
        {
            throw new LedgerRefusedToStartException(
                $"A newer version of this program has upgraded the database ({unknown[^1]}). Start that version.", StartRefusal.DatabaseNewer);
        }

        LedgerSchema.Upgrade(context);
        return context.Server?.UnfitAsync(context, CancellationToken.None).GetAwaiter().GetResult() is { } why
            ? throw new LedgerRefusedToStartException(why, StartRefusal.DatabaseUnfit)
            : context;
    }

    /// <summary>A context of the ledger's database, outside the service.</summary>
    /// <exception cref="LedgerRefusedToStartException">The options do not say how to reach it.</exception>
    public static LedgerContext Context(LedgerOptions options)
    {
        try
        {
            var context = StorageServices.Open(options);
            return context.Server?.Unusable is { } why ? throw new LedgerRefusedToStartException(why, StartRefusal.DatabaseUnfit) : context;
        }
        catch (ArgumentException fault)
        {
            throw new LedgerRefusedToStartException(fault.Message, StartRefusal.ConnectionUnusable);
        }
    }
}
