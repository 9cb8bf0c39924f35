using Traceability.LedgerCore.Merkle;
using Traceability.LedgerCore.Statements;

namespace Traceability.Audit.Fsck;

/// <summary>An entry, as far as it can be judged without those before it.</summary>
/// <param name="Leaf">Hash of its bytes.</param>
/// <param name="RecordedAtMs">As it says; 0 when it cannot be read.</param>
/// <param name="Statement">Whole in itself; null when not, or when its sealed parts are not at hand.</param>
/// <param name="Refusal">Why there is no statement.</param>
/// <param name="Signatures">Signatures that were checked and are right.</param>
internal sealed record JudgedEntry(Hash Leaf, long RecordedAtMs, AdmittedStatement? Statement, Refusal? Refusal, int Signatures)
{
    /// <summary>What lacks is not the entry's fault: signatures are right, a sealed part is missing or another.</summary>
    public bool IsForSealedParts => LacksSealedParts(Refusal);

    /// <summary>Sealed parts are looked at after the signatures (StatementAdmission).</summary>
    public static bool LacksSealedParts(Refusal? refusal) => refusal?.Code.StartsWith("SEALED_PART", StringComparison.Ordinal) == true;
}
