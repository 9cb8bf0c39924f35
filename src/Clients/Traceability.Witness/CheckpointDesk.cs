using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Witnessing;

namespace Traceability.Witness;

/// <summary>Where logs hand in their checkpoints: the checks of C2SP tlog-witness in their order, and the one way to a cosignature.</summary>
internal sealed class CheckpointDesk(
    CosignatureSigner signer, WitnessBook book, LogListFile logs, TimeProvider time, ILogger<CheckpointDesk> log)
{
    /// <summary>The answer to the body of an add-checkpoint request.</summary>
    public WitnessAnswer Add(ReadOnlySpan<byte> body)
    {
        if (!AddCheckpointRequest.TryParse(body, out var request, out var fault))
        {
            return Unreadable(fault);
        }

        var checkpoint = request.Checkpoint;
        if (logs.Current().KeysOf(checkpoint.Origin) is not { } keys)
        {
            return new WitnessAnswer(StatusCodes.Status404NotFound, "unknown log\n");
        }

        var verification = request.Note.Verify(keys);
        if (verification.Fault != NoteFault.None)
        {
            return Unsigned(verification.Fault);
        }

        var last = book.Last(checkpoint.Origin);
        if (request.OldSize != (last?.Size ?? 0))
        {
            return Conflict(last);
        }

        if (!request.IsConsistentWith(last?.Root ?? default))
        {
            WitnessLog.Inconsistent(log, checkpoint.Origin, request.OldSize, checkpoint.Size);
            return new WitnessAnswer(StatusCodes.Status422UnprocessableEntity, "the consistency proof does not hold\n");
        }

        return Cosign(request, verification, last);
    }

    /// <summary>The checkpoint of a log that was cosigned last, or 404.</summary>
    public WitnessAnswer Latest(string origin) => book.Last(origin) is { } last
        ? new WitnessAnswer(StatusCodes.Status200OK, last.Note)
        : new WitnessAnswer(StatusCodes.Status404NotFound, "nothing cosigned\n");

    /// <summary>The followed log whose path that is (SHA-256 of the origin, lower-case hex), or null.</summary>
    public string? OriginOf(string hash) => logs.Current().Origins.FirstOrDefault(origin => WitnessPath.OriginHash(origin) == hash);

    private WitnessAnswer Cosign(AddCheckpointRequest request, NoteVerification verification, Cosigned? last)
    {
        var checkpoint = request.Checkpoint;
        var own = signer.Sign(checkpoint, (ulong)time.GetUtcNow().ToUnixTimeSeconds());
        var theirs = verification.Verified.Select(right => request.Note.Signatures.First(line => IsOf(right.Key, line)));
        var note = $"{checkpoint.Text}\n{string.Concat(theirs.Append(own).Select(line => $"{line}\n"))}";

        // Signed before it is stored, because it is stored too; it goes out only after.
        return book.TryAdvance(checkpoint.Origin, last, new Cosigned(checkpoint.Size, checkpoint.Root, note))
            ? new WitnessAnswer(StatusCodes.Status200OK, $"{own}\n")
            : Conflict(book.Last(checkpoint.Origin));
    }

    private static bool IsOf(VerifierKey key, NoteSignature line) => line.Name == key.Name && line.KeyHash == key.KeyHash;

    private static WitnessAnswer Conflict(Cosigned? last) =>
        new(StatusCodes.Status409Conflict, WitnessedSize.Format(last?.Size ?? 0), WitnessedSize.MediaType);

    private static WitnessAnswer Unsigned(NoteFault fault) => new(
        StatusCodes.Status403Forbidden,
        fault == NoteFault.InvalidSignature ? "invalid signature\n" : "no signature of a trusted key\n");

    private static WitnessAnswer Unreadable(AddCheckpointFault fault) => fault switch
    {
        AddCheckpointFault.TooLong => new(StatusCodes.Status413PayloadTooLarge, "the request is too long\n"),
        AddCheckpointFault.SignatureLines => new(StatusCodes.Status403Forbidden, "invalid signature: a line cannot be read\n"),
        AddCheckpointFault.NotText => Malformed("the request is not UTF-8"),
        AddCheckpointFault.OldSize => Malformed("the first line is not an old size"),
        AddCheckpointFault.TooManyHashes => Malformed("there are more than 63 proof lines"),
        AddCheckpointFault.ProofHash => Malformed("a proof line is not base64 of 32 bytes"),
        AddCheckpointFault.NoCheckpoint => Malformed("no empty line ends the proof"),
        AddCheckpointFault.Note => Malformed("what follows the proof is no signed note"),
        AddCheckpointFault.Checkpoint => Malformed("the note is no checkpoint"),
        _ => Malformed("the old size is above the new one"),
    };

    private static WitnessAnswer Malformed(string sentence) => new(StatusCodes.Status400BadRequest, $"{sentence}\n");
}
