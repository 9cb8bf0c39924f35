using Traceability.LedgerCore.Merkle;

namespace Traceability.LedgerCore.Labels;

/// <summary>
/// The codes of a label batch in order: made from a seed (<see cref="SerialRoll"/>), or listed by the issuer
/// (<see cref="OwnSerials"/>). Every implementation MUST be immutable and safe for use by many threads.
/// </summary>
public interface IPackSerials
{
    /// <summary>Number of labels.</summary>
    int Units { get; }

    /// <summary>RFC 6962 root over the codes in order, each leaf the ASCII bytes of the text. May cost a pass over the batch once.</summary>
    Hash Root { get; }

    /// <summary>The code of a pack.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The batch has no such pack.</exception>
    string TextAt(int index);

    /// <summary>The inclusion proof of a pack's code.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The batch has no such pack.</exception>
    Hash[] Path(int index);

    /// <summary>The place of a code, or false when it is none of the batch. MUST not need the tree.</summary>
    bool TryFind(string text, out int index);
}
