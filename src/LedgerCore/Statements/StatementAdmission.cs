using System.Diagnostics.CodeAnalysis;
using Traceability.LedgerCore.Keys;

namespace Traceability.LedgerCore.Statements;

/// <summary>Everything about a statement that can be judged without the ledger. Safe for use by many threads.</summary>
public static class StatementAdmission
{
    /// <summary>
    /// A statement that the fold can rule on. The costly checks come last: size, encoding, fields, sealed parts,
    /// signatures, serials. Never throws on bad input.
    /// </summary>
    /// <param name="origin">Origin of this ledger.</param>
    /// <param name="isKnown">
    /// Whether the ledger knows a key. Asked only of the signer of very many labels, whose serials cost seconds to make, so
    /// that a stranger cannot have them made; null asks nobody, as in a replay.
    /// </param>
    /// <param name="personalMayBeErased">True in a replay only (see <see cref="SealedParts.TryOpen"/>).</param>
    public static bool TryAdmit(
        V1.SignedStatement submitted,
        string origin,
        [NotNullWhen(true)] out AdmittedStatement? admitted,
        [NotNullWhen(false)] out Refusal? refusal,
        Func<KeyId, bool>? isKnown = null,
        bool personalMayBeErased = false)
    {
        ArgumentNullException.ThrowIfNull(submitted);
        admitted = null;
        if (!StatementCodec.TryDecode(submitted.Statement.Memory, origin, out var statement, out refusal)
            || !SealedParts.TryOpen(statement, submitted.SealedParts, out var parts, out refusal, personalMayBeErased))
        {
            return false;
        }

        var id = StatementId.Of(submitted.Statement.Span);
        refusal = SignatureCheck.Check(id, statement, submitted.Signatures, out var signers)
            ?? SerialCheck.CheckSigner(statement, signers, isKnown)
            ?? SerialCheck.Check(statement, parts);
        admitted = refusal is null
            ? new AdmittedStatement(id, submitted.Statement.Memory, statement, submitted.Signatures, signers, parts)
            : null;
        return admitted is not null;
    }
}
