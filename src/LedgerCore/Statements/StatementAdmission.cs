using System.Diagnostics.CodeAnalysis;
using Traceability.LedgerCore.Keys;

namespace Traceability.LedgerCore.Statements;

/// <summary>Everything about a statement that can be judged without the ledger. Safe for use by many threads.</summary>
public static class StatementAdmission
{
    /// <summary>Bytes of sealed parts that anybody may have read: a boundary of some hundred corners.</summary>
    internal const int CheapParts = 8_192;

    /// <summary>
    /// A statement that the fold can rule on. The costly checks come last: size, encoding, fields, signatures, sealed
    /// parts, serials. Never throws on bad input.
    /// </summary>
    /// <param name="origin">Origin of this ledger.</param>
    /// <param name="isKnown">
    /// Whether the ledger knows a key. Asked only of the signer of very many labels, whose serials cost seconds to make, and
    /// of large sealed parts, whose boundaries cost as much to check, so that a stranger cannot have that done; null asks
    /// nobody, as in a replay.
    /// </param>
    /// <param name="personalMayBeErased">True in a replay only (see <see cref="SealedParts.TryOpen"/>).</param>
    /// <param name="parsed">Where many statements of few keys are checked; null parses each key anew.</param>
    public static bool TryAdmit(
        V1.SignedStatement submitted,
        string origin,
        [NotNullWhen(true)] out AdmittedStatement? admitted,
        [NotNullWhen(false)] out Refusal? refusal,
        Func<KeyId, bool>? isKnown = null,
        bool personalMayBeErased = false,
        ParsedKeys? parsed = null)
    {
        ArgumentNullException.ThrowIfNull(submitted);
        admitted = null;
        if (!StatementCodec.TryDecode(submitted.Statement.Memory, origin, out var statement, out refusal))
        {
            return false;
        }

        var id = StatementId.Of(submitted.Statement.Span);
        refusal = SignatureCheck.Check(id, statement, submitted.Signatures, out var signers, parsed)
            ?? CheckSigner(submitted, statement, signers, isKnown);
        if (refusal is not null
            || !SealedParts.TryOpen(statement, submitted.SealedParts, out var parts, out refusal, personalMayBeErased))
        {
            return false;
        }

        refusal = SerialCheck.Check(statement, parts);
        admitted = refusal is null
            ? new AdmittedStatement(id, submitted.Statement.Memory, statement, submitted.Signatures, signers, parts)
            : null;
        return admitted is not null;
    }

    private static Refusal? CheckSigner(
        V1.SignedStatement submitted, V1.Statement statement, KeyId[] signers, Func<KeyId, bool>? isKnown)
    {
        bool IsCheap() => submitted.SealedParts.Sum(part => (long)part.Content.Length) <= CheapParts && SerialCheck.IsCheap(statement);
        return isKnown is null || IsCheap() || isKnown(signers[0]) ? null : Reasons.KeyUnknown.With(("key", $"{signers[0]}"));
    }
}
