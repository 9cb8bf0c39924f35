using Google.Protobuf;
using Traceability.LedgerCore.Keys;
using Traceability.LedgerCore.Statements;
using Traceability.V1;

namespace Traceability.Client;

public sealed partial class Drafts
{
    /// <summary>Registers a party. Its id is the draft's.</summary>
    public Draft Party(
        string name, string country, IEnumerable<PartyRole> roles, KeyIntroduction key, DateTimeOffset? occurredAt = null) =>
        Write(occurredAt, $"party {name}", statement => statement.Party = new Party
        {
            Name = name,
            Country = country,
            Roles = { roles },
            Key = key,
        });

    /// <summary>Gives the issuer a further key.</summary>
    /// <param name="key">The new key.</param>
    /// <param name="label">What it is for; up to 100 bytes.</param>
    /// <param name="validFrom">Null: from the moment of the statement.</param>
    /// <param name="validUntil">Not included; null for no end.</param>
    /// <param name="occurredAt">Null: now.</param>
    /// <param name="limits">Null for a key that speaks for the issuer in everything.</param>
    public Draft KeyGrant(
        KeyIntroduction key,
        string label,
        DateTimeOffset? validFrom = null,
        DateTimeOffset? validUntil = null,
        DateTimeOffset? occurredAt = null,
        KeyLimits? limits = null) =>
        Write(occurredAt, $"key {label}", statement => statement.KeyGrant = new KeyGrant
        {
            Key = key,
            ValidFromMs = validFrom?.ToUnixTimeMilliseconds() ?? statement.OccurredAtMs,
            ValidUntilMs = validUntil?.ToUnixTimeMilliseconds() ?? 0,
            Label = label,
            Limits = limits,
        });

    /// <summary>Ends a key.</summary>
    /// <param name="key">Its id.</param>
    /// <param name="revokedFrom">Null: from the moment of the statement.</param>
    /// <param name="occurredAt">Null: now.</param>
    public Draft KeyRevocation(KeyId key, DateTimeOffset? revokedFrom = null, DateTimeOffset? occurredAt = null) =>
        Write(occurredAt, $"end of key {key}", statement => statement.KeyRevocation = new KeyRevocation
        {
            KeyId = ByteString.CopyFrom(key.Span),
            RevokedFromMs = revokedFrom?.ToUnixTimeMilliseconds() ?? statement.OccurredAtMs,
        });

    /// <summary>Lets a certification body certify.</summary>
    public Draft Accreditation(
        StatementId certificationBody,
        string standard,
        DateTimeOffset validFrom,
        DateTimeOffset validUntil,
        DateTimeOffset? occurredAt = null) =>
        Write(occurredAt, $"accreditation for {standard}", statement => statement.Accreditation = new Accreditation
        {
            CertificationBody = certificationBody.ToByteString(),
            Standard = standard,
            ValidFromMs = validFrom.ToUnixTimeMilliseconds(),
            ValidUntilMs = validUntil.ToUnixTimeMilliseconds(),
        });

    /// <summary>Describes a collection area. Its id is the draft's.</summary>
    public Draft Area(AreaDetails area, DateTimeOffset? occurredAt = null)
    {
        ArgumentNullException.ThrowIfNull(area);
        return Write(
            occurredAt,
            $"area {area.Name}",
            statement => statement.Area = new Area
            {
                Operator = area.Operator.ToByteString(),
                Name = area.Name,
                Country = area.Country,
                Region = area.Region,
            },
            Fresh().Restricted("boundary", area.Boundary));
    }

    /// <summary>Certifies an operator.</summary>
    public Draft Certificate(CertificateDetails certificate, DateTimeOffset? occurredAt = null)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        return Write(occurredAt, $"certificate {certificate.Number}", statement => statement.Certificate = new Certificate
        {
            Operator = certificate.Operator.ToByteString(),
            Number = certificate.Number,
            Standard = certificate.Standard,
            Scope = { certificate.Scope },
            ValidFromMs = certificate.ValidFrom.ToUnixTimeMilliseconds(),
            ValidUntilMs = certificate.ValidUntil.ToUnixTimeMilliseconds(),
            Claim = certificate.Claim,
        });
    }

    /// <summary>Suspends, reinstates or withdraws a certificate.</summary>
    /// <param name="certificate">Its id.</param>
    /// <param name="status">What becomes of it.</param>
    /// <param name="reason">Why, public; 1 to 200 bytes.</param>
    /// <param name="effectiveFrom">Null: from the moment of the statement; never before it.</param>
    /// <param name="occurredAt">Null: now.</param>
    public Draft CertificateStatus(
        StatementId certificate,
        CertificateStanding status,
        string reason,
        DateTimeOffset? effectiveFrom = null,
        DateTimeOffset? occurredAt = null) =>
        Write(occurredAt, $"certificate {status}".ToLowerInvariant(), statement => statement.CertificateStatus = new CertificateStatus
        {
            Certificate = certificate.ToByteString(),
            Status = status,
            EffectiveFromMs = effectiveFrom?.ToUnixTimeMilliseconds() ?? statement.OccurredAtMs,
            Reason = reason,
        });

    /// <summary>Sets a season's quota.</summary>
    public Draft Quota(QuotaDetails quota, DateTimeOffset? occurredAt = null)
    {
        ArgumentNullException.ThrowIfNull(quota);
        return Write(
            occurredAt,
            $"quota {quota.Species}: {MassText.Kilograms(quota.MaximumMg)}",
            statement => statement.Quota = new Quota
            {
                Area = quota.Area.ToByteString(),
                Species = quota.Species,
                Part = quota.Part,
                SeasonFromMs = quota.SeasonFrom.ToUnixTimeMilliseconds(),
                SeasonUntilMs = quota.SeasonUntil.ToUnixTimeMilliseconds(),
                Inventory = quota.Inventory?.ToByteString() ?? ByteString.Empty,
            },
            Fresh().Restricted("quota", new QuotaAmount { MaximumMg = quota.MaximumMg, MassState = quota.MassState }));
    }

    /// <summary>Changes the dated rules.</summary>
    /// <param name="version">For people; 1 to 40 bytes.</param>
    /// <param name="effectiveFrom">In force from.</param>
    /// <param name="yieldBands">Up to 1,000.</param>
    /// <param name="lateness">Later statements have their claim withheld.</param>
    /// <param name="occurredAt">Null: now.</param>
    /// <param name="dryFactors">Up to 500; null for none.</param>
    /// <param name="transferTerm">After it an unconfirmed sale may be taken back; null for never.</param>
    public Draft RuleSet(
        string version,
        DateTimeOffset effectiveFrom,
        IEnumerable<YieldBand> yieldBands,
        TimeSpan lateness,
        DateTimeOffset? occurredAt = null,
        IEnumerable<DryFactor>? dryFactors = null,
        TimeSpan? transferTerm = null) =>
        Write(occurredAt, $"rule set {version}", statement => statement.RuleSet = new RuleSet
        {
            Version = version,
            EffectiveFromMs = effectiveFrom.ToUnixTimeMilliseconds(),
            YieldBands = { yieldBands },
            LatenessMs = lateness.Ticks / TimeSpan.TicksPerMillisecond,
            DryFactors = { dryFactors ?? [] },
            TransferTermMs = (transferTerm?.Ticks ?? 0) / TimeSpan.TicksPerMillisecond,
        });
}
