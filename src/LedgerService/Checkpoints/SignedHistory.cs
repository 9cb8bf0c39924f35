using System.Diagnostics.CodeAnalysis;
using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerService.Log;
using Traceability.LedgerService.Storage;
using Traceability.LedgerService.Telemetry;

namespace Traceability.LedgerService.Checkpoints;

/// <summary>Whether a database goes on from the newest checkpoint that was signed, as the file outside of it has it.</summary>
internal static class SignedHistory
{
    /// <exception cref="LedgerRefusedToStartException">It does not, or nobody can say: says which.</exception>
    public static void Check(LedgerOptions options, LedgerContext context, HeadRow head, LogKeys keys, ILogger logger)
    {
        var file = new SignedHeadFile(options);
        if (file.Read() is { } note)
        {
            var signed = Open(note, file, keys);
            Compare(context, (ulong)head.Size, new SignedHead(note, signed.Size, signed.Root));
        }
        else if (head.Size > 0)
        {
            AcceptMissing(options, head, file, logger);
        }
    }

    /// <summary>Nothing is begun where something was signed before.</summary>
    /// <exception cref="LedgerRefusedToStartException">Something was.</exception>
    public static void CheckNothingSigned(LedgerOptions options)
    {
        var file = new SignedHeadFile(options);
        if (file.Read() is { } note && !(TryRead(note, out var signed) && signed.Size == 0))
        {
            throw Refuse(
                StartRefusal.CheckpointAlone,
                $"There is a signed checkpoint ({file.Path}) but no ledger that it is of: the database or the keys are missing. "
                + "Restore them; beginning anew would fork the log.");
        }
    }

    private static Checkpoint Open(string note, SignedHeadFile file, LogKeys keys)
    {
        if (!TryRead(note, out var signed))
        {
            throw Refuse(
                StartRefusal.CheckpointUnreadable,
                $"The signed checkpoint {file.Path} cannot be read, "
                + "so nobody can say whether the database is the newest. Restore it.");
        }

        if (signed.Origin != keys.Origin)
        {
            throw Refuse(
                StartRefusal.CheckpointOfOther,
                $"The signed checkpoint {file.Path} is of the ledger \"{signed.Origin}\", the keys are of \"{keys.Origin}\". They do not belong together.");
        }

        return keys.Verifier.TryOpen(note, out Checkpoint? opened, out var fault)
            ? opened
            : throw Refuse(StartRefusal.CheckpointUnreadable, $"The signed checkpoint {file.Path} is not one that this ledger's keys signed ({fault}). Restore it.");
    }

    /// <summary>Holds a database of so many entries against a checkpoint that was told.</summary>
    /// <exception cref="LedgerRefusedToStartException">It does not go on from there.</exception>
    public static void Compare(LedgerContext context, ulong size, SignedHead signed)
    {
        if (signed.Size > size)
        {
            throw Refuse(
                StartRefusal.DatabaseOlder,
                $"The database ends at {size} entries, but a checkpoint of {signed.Size} was signed: "
                + "the database was restored from an older backup. Signing on would fork the log.");
        }

        if (new StoredTree(context).RootAt(signed.Size) != signed.Root)
        {
            throw Refuse(
                StartRefusal.DatabaseForked,
                $"The database has another history at {signed.Size} entries than the checkpoint that was signed: it is of a fork.");
        }
    }

    private static void AcceptMissing(LedgerOptions options, HeadRow head, SignedHeadFile file, ILogger logger)
    {
        if (!options.AcceptMissingCheckpoint)
        {
            throw Refuse(
                StartRefusal.CheckpointMissing,
                $"The ledger has {head.Size} entries, but there is no file {file.Path} of the newest checkpoint that was signed, "
                + "so nobody can say whether the database is the newest. Restore the file; if it is lost and the database is no backup, start once with --Ledger:AcceptMissingCheckpoint=true.");
        }

        LedgerLog.MissingCheckpointAccepted(logger, (ulong)head.Size);
    }

    private static bool TryRead(string note, [NotNullWhen(true)] out Checkpoint? signed)
    {
        signed = null;
        return SignedNote.TryParse(note, out var parsed) && Checkpoint.TryParse(parsed.Text, out signed);
    }

    private static LedgerRefusedToStartException Refuse(StartRefusal refusal, string sentence) => new(sentence, refusal);
}
