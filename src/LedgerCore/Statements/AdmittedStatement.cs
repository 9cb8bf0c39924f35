using Traceability.LedgerCore.Keys;

namespace Traceability.LedgerCore.Statements;

/// <summary>A statement that is whole in itself: encoding, fields, sealed parts and signatures are right.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Bytes">The bytes that were signed. Owned by this value: nobody writes to them.</param>
/// <param name="Message">The same, read. Not to be changed.</param>
/// <param name="Signatures">As they came, the issuer's first.</param>
/// <param name="Signers">The key of each signature.</param>
/// <param name="Parts">Its sealed parts.</param>
public sealed record AdmittedStatement(
    StatementId Id,
    ReadOnlyMemory<byte> Bytes,
    V1.Statement Message,
    IReadOnlyList<V1.Signature> Signatures,
    IReadOnlyList<KeyId> Signers,
    OpenedParts Parts)
{
    /// <summary>The issuer; all zero in genesis.</summary>
    public StatementId Issuer => StatementId.TryFromBytes(Message.Issuer.Span, out var issuer) ? issuer : default;
}
