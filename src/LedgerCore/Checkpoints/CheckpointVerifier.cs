using System.Diagnostics.CodeAnalysis;

namespace Traceability.LedgerCore.Checkpoints;

/// <summary>
/// Opens what one log signed. At least one of the given keys must have signed, and none of them wrongly; lines of
/// other keys say nothing.
/// </summary>
public sealed class CheckpointVerifier
{
    private readonly VerifierKey[] keys;

    /// <param name="origin">The only origin accepted.</param>
    /// <param name="keys">The log's own keys, at least one. Witnesses' keys do not belong here.</param>
    /// <exception cref="ArgumentException">No key.</exception>
    public CheckpointVerifier(string origin, IEnumerable<VerifierKey> keys)
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
        if (!TryOpenText(note, out var text, out fault))
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

        checkpoint = parsed;
        return true;
    }

    /// <summary>The lot status of a note that this log signed, or false with the reason.</summary>
    public bool TryOpen(string note, [NotNullWhen(true)] out LotStatus? status, out NoteFault fault)
    {
        status = null;
        if (!TryOpenText(note, out var text, out fault))
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

        status = parsed;
        return true;
    }

    private bool TryOpenText(string input, [NotNullWhen(true)] out string? text, out NoteFault fault)
    {
        text = null;
        fault = NoteFault.Malformed;
        if (SignedNote.TryParse(input, out var note))
        {
            fault = note.Verify(keys).Fault;
            text = fault == NoteFault.None ? note.Text : null;
        }

        return text is not null;
    }
}
