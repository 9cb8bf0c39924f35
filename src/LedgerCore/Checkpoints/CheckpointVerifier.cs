using System.Diagnostics.CodeAnalysis;

namespace Traceability.LedgerCore.Checkpoints;

/// <summary>
/// Opens what one log signed. At least one of the given keys must have signed, and none of them wrongly; lines of
/// other keys say nothing, nor do those of retired keys about a log that has grown since.
/// </summary>
public sealed class CheckpointVerifier
{
    private readonly LogKey[] keys;

    /// <param name="origin">The only origin accepted.</param>
    /// <param name="keys">The log's own keys, at least one, none of them retired. Witnesses' keys do not belong here.</param>
    /// <exception cref="ArgumentException">No key.</exception>
    public CheckpointVerifier(string origin, IEnumerable<VerifierKey> keys)
        : this(origin, keys.Select(key => new LogKey(key)))
    {
    }

    /// <param name="origin">The only origin accepted.</param>
    /// <param name="keys">The log's own keys, at least one. Witnesses' keys do not belong here.</param>
    /// <exception cref="ArgumentException">No key.</exception>
    public CheckpointVerifier(string origin, IEnumerable<LogKey> keys)
    {
        Origin = origin;
        this.keys = [.. keys];
        if (this.keys.Length == 0)
        {
            throw new ArgumentException("Without a key nothing can be verified.", nameof(keys));
        }
    }

    /// <summary>The log's name.</summary>
    public string Origin { get; }

    /// <summary>The checkpoint of a note that this log signed, or false with the reason.</summary>
    public bool TryOpen(string note, [NotNullWhen(true)] out Checkpoint? checkpoint, out NoteFault fault)
    {
        checkpoint = null;
        if (!TryOpenText(note, out var text, out var signers, out fault))
        {
            return false;
        }

        if (!Checkpoint.TryParse(text, out var parsed))
        {
            fault = NoteFault.WrongContent;
            return false;
        }

        if (parsed.Origin != Origin)
        {
            fault = NoteFault.WrongOrigin;
            return false;
        }

        fault = FaultAt(parsed.Size, signers);
        checkpoint = fault == NoteFault.None ? parsed : null;
        return checkpoint is not null;
    }

    /// <summary>The lot status of a note that this log signed, or false with the reason.</summary>
    public bool TryOpen(string note, [NotNullWhen(true)] out LotStatus? status, out NoteFault fault)
    {
        status = null;
        if (!TryOpenText(note, out var text, out var signers, out fault))
        {
            return false;
        }

        if (!LotStatus.TryParse(text, out var parsed))
        {
            fault = NoteFault.WrongContent;
            return false;
        }

        if (parsed.Origin != Origin)
        {
            fault = NoteFault.WrongOrigin;
            return false;
        }

        fault = FaultAt(parsed.TreeSize, signers);
        status = fault == NoteFault.None ? parsed : null;
        return status is not null;
    }

    private static NoteFault FaultAt(ulong size, IReadOnlyList<LogKey> signers) =>
        signers.Any(key => key.Covers(size)) ? NoteFault.None : NoteFault.RetiredKey;

    private bool TryOpenText(
        string input, [NotNullWhen(true)] out string? text, [NotNullWhen(true)] out IReadOnlyList<LogKey>? signers, out NoteFault fault)
    {
        (text, signers, fault) = (null, null, NoteFault.Malformed);
        if (!SignedNote.TryParse(input, out var note))
        {
            return false;
        }

        var found = note.Verify([.. keys.Select(key => key.Key)]);
        fault = found.Fault;
        if (fault != NoteFault.None)
        {
            return false;
        }

        (text, signers) = (note.Text, [.. keys.Where(key => found.Verified.Any(signature => ReferenceEquals(signature.Key, key.Key)))]);
        return true;
    }
}
