using Google.Protobuf;
using Traceability.LedgerCore.Statements;

namespace Traceability.TestKit;

public sealed partial class SeasonScript
{
    /// <summary>The plant.</summary>
    public const string Species = "Gynostemma pentaphyllum";

    /// <summary>What the quota allows in the season, fresh.</summary>
    public const long QuotaMg = 1000 * Kilogram;

    /// <summary>The standard.</summary>
    public const string Standard = "FairWild 3.0";

    /// <summary>Owns the scheme.</summary>
    public Actor Owner { get; private set; } = Unknown("scheme owner");

    /// <summary>Certification body.</summary>
    public Actor Body { get; private set; } = Unknown("certification body");

    /// <summary>Collection operation.</summary>
    public Actor Cooperative { get; private set; } = Unknown("cooperative");

    /// <summary>Processor and brand.</summary>
    public Actor Processor { get; private set; } = Unknown("processor");

    /// <summary>Trader.</summary>
    public Actor Trader { get; private set; } = Unknown("trader");

    /// <summary>The cooperative's area: a square of about 1.1 km around <see cref="Inside"/>.</summary>
    public StatementId Area { get; private set; }

    /// <summary>The cooperative's certificate.</summary>
    public StatementId CertificateId { get; private set; }

    /// <summary>A position in the area.</summary>
    public static V1.Position Inside => new() { LatitudeE7 = 221_450_000, LongitudeE7 = 1_058_350_000 };

    /// <summary>The area's boundary.</summary>
    public static V1.AreaBoundary Boundary => new() { Outer = Square(221_400_000, 1_058_300_000, 100_000) };

    /// <summary>A ledger that only has been begun.</summary>
    /// <param name="beganMs">When; Unix milliseconds.</param>
    public static SeasonScript Begin(long beganMs = Beginning)
    {
        var season = new SeasonScript { BeganMs = beganMs, NowMs = beganMs };
        season.Owner = season.Owner with { Id = season.Record(season.Genesis()) };
        return season;
    }

    /// <summary>A ledger where the season can start: rules, parties, area, certificate and quota are recorded.</summary>
    /// <param name="beganMs">When; the season starts 30 days later. Unix milliseconds.</param>
    public static SeasonScript Open(long beganMs = Beginning)
    {
        var season = Begin(beganMs);
        season.Record(season.Rules());
        season.Body = season.Register("certification body", V1.PartyRole.CertificationBody);
        season.AccreditationId = season.Record(season.Accreditation());
        season.Cooperative = season.Register("cooperative", V1.PartyRole.CollectionOperation);
        season.Processor = season.Register("processor", V1.PartyRole.Processor, V1.PartyRole.Brand);
        season.Trader = season.Register("trader", V1.PartyRole.Trader);
        season.Area = season.Record(season.AreaOf(season.Cooperative));
        season.CertificateId = season.Record(season.Certificate());
        season.Record(season.Quota());
        season.NowMs += 30 * Day;
        return season;
    }

    /// <summary>The first statement.</summary>
    public Draft Genesis() => Draft(Owner, statement =>
    {
        statement.Issuer = ByteString.Empty;
        statement.Genesis = new V1.Genesis { Scheme = "Example scheme", SchemeOwner = "Example owner", Key = TestKeys.Introduce(Owner.Key) };
    });

    /// <summary>Leaves and herbs lose 70 to 85 % in drying; everything else keeps what went in.</summary>
    /// <param name="version">Null takes the next number.</param>
    public Draft Rules(string? version = null) => Draft(Owner, statement => statement.RuleSet = new V1.RuleSet
    {
        Version = version ?? $"2026.{1 + entries.Count(entry => entry.Statement.Message.RuleSet is not null)}",
        EffectiveFromMs = BeganMs,
        LatenessMs = 21 * Day,
        YieldBands =
        {
            new V1.YieldBand { Process = V1.ProcessKind.Dry, Part = V1.PlantPart.Aerial, LowPermille = 150, HighPermille = 300 },
        },
    });

    /// <summary>Registers a party of the same-named test key, by the scheme owner.</summary>
    public Actor Register(string name, params V1.PartyRole[] roles)
    {
        var actor = Unknown(name);
        return actor with { Id = Record(Party(Owner, actor, roles)) };
    }

    /// <summary>Registers a party.</summary>
    public Draft Party(Actor issuer, Actor party, params V1.PartyRole[] roles) => Draft(issuer, statement => statement.Party = new V1.Party
    {
        Name = $"Example {party.Name}",
        Country = "VN",
        Roles = { roles },
        Key = TestKeys.Introduce(party.Key),
    });

    /// <summary>Gives a party a further key.</summary>
    public Draft KeyGrant(Actor issuer, string name) => Draft(issuer, statement => statement.KeyGrant = new V1.KeyGrant
    {
        Key = TestKeys.Introduce(TestKeys.Of(name)),
        ValidFromMs = statement.OccurredAtMs,
        Label = name,
    });

    /// <summary>Ends a key.</summary>
    public Draft KeyRevocation(Actor issuer, string name) => Draft(issuer, statement => statement.KeyRevocation = new V1.KeyRevocation
    {
        KeyId = ByteString.CopyFrom(TestKeys.Of(name).Public.Id.Span),
        RevokedFromMs = statement.OccurredAtMs,
    });

    /// <summary>Accredits the body for two years.</summary>
    public Draft Accreditation() => Draft(Owner, statement => statement.Accreditation = new V1.Accreditation
    {
        CertificationBody = Body.Id.ToByteString(),
        Standard = Standard,
        ValidFromMs = BeganMs,
        ValidUntilMs = BeganMs + (730 * Day),
    });

    /// <summary>Describes an area of an operator.</summary>
    public Draft AreaOf(Actor party) => Draft(Body, statement => statement.Area = new V1.Area
    {
        Operator = party.Id.ToByteString(),
        Name = "Example slope",
        Country = "VN",
        Region = "Bắc Kạn",
    }).Seal("boundary", Boundary);

    /// <summary>Certifies the cooperative for 400 days.</summary>
    public Draft Certificate() => Draft(Body, statement => statement.Certificate = new V1.Certificate
    {
        Operator = Cooperative.Id.ToByteString(),
        Number = "EX-0001",
        Standard = Standard,
        ValidFromMs = BeganMs,
        ValidUntilMs = BeganMs + (400 * Day),
        Scope =
        {
            new V1.ScopeLine
            {
                Species = Species,
                Part = V1.PlantPart.Aerial,
                Area = Area.ToByteString(),
                Activities = { V1.Activity.Harvest, V1.Activity.Process },
            },
        },
    });

    /// <summary>Certifies the cooperative for a claim beside the scheme's own.</summary>
    public Draft ClaimCertificate(string claim) => Certificate().With(statement =>
        (statement.Certificate.Number, statement.Certificate.Claim) = ($"EX-{claim}", claim));

    /// <summary>Rules with dry matter and a term for transfers of 14 days: 15 to 35 % in fresh, 40 to 70 % in semi-dry, 88 to 95 % in dry goods.</summary>
    public Draft DryRules() => Rules().With(statement =>
    {
        statement.RuleSet.YieldBands.Clear();
        statement.RuleSet.TransferTermMs = 14 * Day;
        statement.RuleSet.DryFactors.Add(Factor(V1.MassState.Fresh, 150, 350));
        statement.RuleSet.DryFactors.Add(Factor(V1.MassState.SemiDry, 400, 700));
        statement.RuleSet.DryFactors.Add(Factor(V1.MassState.Dry, 880, 950));
    });

    /// <summary>Says what becomes of a certificate, from now on.</summary>
    public Draft Status(Actor issuer, StatementId certificate, V1.CertificateStanding standing) => Draft(issuer, statement =>
        statement.CertificateStatus = new V1.CertificateStatus
        {
            Certificate = certificate.ToByteString(),
            Status = standing,
            EffectiveFromMs = statement.OccurredAtMs,
            Reason = "Audit of the season",
        });

    /// <summary>Sets the quota of the season, 200 days.</summary>
    public Draft Quota() => Draft(Body, statement => statement.Quota = new V1.Quota
    {
        Area = Area.ToByteString(),
        Species = Species,
        Part = V1.PlantPart.Aerial,
        SeasonFromMs = BeganMs,
        SeasonUntilMs = BeganMs + (200 * Day),
    }).Seal("quota", new V1.QuotaAmount { MaximumMg = QuotaMg, MassState = V1.MassState.Fresh });

    private static V1.DryFactor Factor(V1.MassState state, uint low, uint high) =>
        new() { Part = V1.PlantPart.Aerial, MassState = state, LowPermille = low, HighPermille = high };

    /// <summary>A square ring from its south-west corner, in 1e-7 degree.</summary>
    public static V1.Ring Square(int south, int west, int side) => new()
    {
        Corners =
        {
            new V1.Position { LatitudeE7 = south, LongitudeE7 = west },
            new V1.Position { LatitudeE7 = south, LongitudeE7 = west + side },
            new V1.Position { LatitudeE7 = south + side, LongitudeE7 = west + side },
            new V1.Position { LatitudeE7 = south + side, LongitudeE7 = west },
        },
    };

    /// <summary>Somebody with a test key whom no ledger knows yet.</summary>
    public static Actor Unknown(string name) => new(name, TestKeys.Of(name), StatementId.Of(System.Text.Encoding.UTF8.GetBytes(name)));
}
