using Traceability.LedgerCore.Keys;

namespace Traceability.LedgerCore.Statements;

internal static class KeyShape
{
    private const int MaximumItems = 64;

    public static Refusal? Check(V1.KeyGrant body) =>
        Introduction("key_grant.key", body.Key)
        ?? Field.Time("key_grant.valid_from_ms", body.ValidFromMs)
        ?? (body.ValidUntilMs == 0 ? null : Field.Span("key_grant.valid", body.ValidFromMs, body.ValidUntilMs))
        ?? Field.OptionalWords("key_grant.label", body.Label, 100)
        ?? (body.Limits is { } limits ? Check(limits) : null);

    public static Refusal? Check(V1.KeyRevocation body) =>
        Field.Bytes("key_revocation.key_id", body.KeyId, KeyId.Size)
        ?? Field.Time("key_revocation.revoked_from_ms", body.RevokedFromMs);

    // Half a day west to fourteen hours east: the offsets that there are.
    private static Refusal? Check(V1.KeyLimits limits) =>
        Field.Count("key_grant.limits.areas", limits.Areas.Count, 0, MaximumItems)
        ?? Field.Each("key_grant.limits.areas", limits.Areas, Field.Id)
        ?? Field.Distinct("key_grant.limits.areas", limits.Areas.Select(StatementId.Of))
        ?? Field.Count("key_grant.limits.species", limits.Species.Count, 0, MaximumItems)
        ?? Field.Each("key_grant.limits.species", limits.Species, (field, species) => Field.Words(field, species, 200))
        ?? Field.Distinct("key_grant.limits.species", limits.Species)
        ?? Field.Between("key_grant.limits.daily_mg", limits.DailyMg, 0, Field.MaximumMassMg)
        ?? Field.Between("key_grant.limits.utc_offset_minutes", limits.UtcOffsetMinutes, -720, 840)
        ?? Field.OptionalWords("key_grant.limits.collector", limits.Collector, 64);

    public static Refusal? Introduction(string field, V1.KeyIntroduction? key) =>
        Field.Present(field, key)
        ?? Field.Bytes($"{field}.public_key", key!.PublicKey, PublicKey.Size)
        ?? Field.Bytes($"{field}.possession", key.Possession, Signature.Size);
}
