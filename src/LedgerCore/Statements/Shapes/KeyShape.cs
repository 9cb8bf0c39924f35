using Traceability.LedgerCore.Keys;

namespace Traceability.LedgerCore.Statements;

internal static class KeyShape
{
    public static Refusal? Check(V1.KeyGrant body) =>
        Introduction("key_grant.key", body.Key)
        ?? Field.Time("key_grant.valid_from_ms", body.ValidFromMs)
        ?? (body.ValidUntilMs == 0 ? null : Field.Span("key_grant.valid", body.ValidFromMs, body.ValidUntilMs))
        ?? Field.OptionalWords("key_grant.label", body.Label, 100);

    public static Refusal? Check(V1.KeyRevocation body) =>
        Field.Bytes("key_revocation.key_id", body.KeyId, KeyId.Size)
        ?? Field.Time("key_revocation.revoked_from_ms", body.RevokedFromMs);

    public static Refusal? Introduction(string field, V1.KeyIntroduction? key) =>
        Field.Present(field, key)
        ?? Field.Bytes($"{field}.public_key", key!.PublicKey, PublicKey.Size)
        ?? Field.Bytes($"{field}.possession", key.Possession, Signature.Size);
}
