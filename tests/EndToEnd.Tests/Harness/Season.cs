using System.Globalization;
using System.Security.Cryptography;
using Traceability.Client;
using Traceability.LedgerCore.Keys;
using Traceability.LedgerCore.Statements;
using Traceability.TestKit;
using Traceability.V1;
using Draft = Traceability.Client.Draft;

namespace Traceability.EndToEnd.Tests.Harness;

/// <summary>
/// The people of a season that began 25 days ago, with keys that are the same in every run, and what they say to open it. The
/// certificate and the quota cover one species in one area, a square of about 1.1 km.
/// </summary>
internal sealed class Season : IDisposable
{
    public const string Origin = "example.org/e2e";

    public const string Standard = "FairWild 3.0";

    public const long Kilogram = 1_000_000;

    private readonly RandomNumberGenerator random = RandomNumberGenerator.Create();
    private readonly List<SignedStatement> opening = [];

    public Season(TimeProvider time)
    {
        Time = time;
        Began = time.GetUtcNow().AddDays(-25);
        var owner = TestKeys.Of("owner");
        var genesis = Drafts.Genesis(Origin, "Example scheme", "Example owner", TestKeys.Introduce(owner), Began);
        Owner = new Actor("owner", owner, genesis.Id);
        opening.Add(genesis.Sign(owner));
        Body = Register("body", PartyRole.CertificationBody);
        Cooperative = Register("cooperative", PartyRole.CollectionOperation);
        Processor = Register("processor", PartyRole.Processor, PartyRole.Brand);
        Trader = Register("trader", PartyRole.Trader);
        var by = By(Body);
        Open(Owner, By(Owner).Accreditation(Body.Id, Standard, Began, Began.AddDays(700), Began));
        Area = Open(Body, by.Area(
            new AreaDetails(Cooperative.Id, "Example slope", "VN", "Bắc Kạn", SeasonScript.Boundary), Began));
        Open(Body, by.Certificate(CertificateOf("EX-0001", Line(SeasonScript.Species, PlantPart.Aerial, Area)), Began));
        Open(Body, by.Quota(QuotaOf(Area, SeasonScript.Species, PlantPart.Aerial), Began));
    }

    public TimeProvider Time { get; }

    /// <summary>From when on everybody's rights are in force.</summary>
    public DateTimeOffset Began { get; }

    public Actor Owner { get; }

    public Actor Body { get; }

    public Actor Cooperative { get; }

    public Actor Processor { get; }

    public Actor Trader { get; }

    public StatementId Area { get; }

    public IReadOnlyList<Actor> Actors => [Owner, Body, Cooperative, Processor, Trader];

    /// <summary>Everything that must be recorded, in order, before the first harvest.</summary>
    public IReadOnlyList<SignedStatement> Opening => opening;

    /// <summary>Writes for a party.</summary>
    public Drafts By(Actor actor) => new(Origin, actor.Id, Time, random);

    /// <summary>Certifies the cooperative for 400 days.</summary>
    public CertificateDetails CertificateOf(string number, params ScopeLine[] scope) =>
        new(Cooperative.Id, number, Standard, scope, Began, Began.AddDays(400));

    /// <summary>A tonne for 200 days.</summary>
    public QuotaDetails QuotaOf(StatementId area, string species, PlantPart part) =>
        new(area, species, part, Began, Began.AddDays(200), 1000 * Kilogram, MassState.Fresh);

    public static ScopeLine Line(string species, PlantPart part, StatementId area) => new()
    {
        Species = species,
        Part = part,
        Area = area.ToByteString(),
        Activities = { Activity.Harvest, Activity.Process },
    };

    /// <summary>A certified collection of the cooperative.</summary>
    public Draft Harvest(string slip, long massMg) => By(Cooperative).Harvest(
        new HarvestDetails(
            Area, SeasonScript.Species, PlantPart.Aerial, "C-017", slip, massMg, MassState.Fresh,
            SeasonScript.Inside.LatitudeE7, SeasonScript.Inside.LongitudeE7, 500),
        Time.GetUtcNow().AddHours(-2));

    /// <summary>Many of them, on slips of their own.</summary>
    public IReadOnlyList<SignedStatement> Harvests(string prefix, int count) =>
        [.. Enumerable.Range(1, count).Select(number => Harvest(
            string.Create(CultureInfo.InvariantCulture, $"{prefix}-{number:D4}"), Kilogram / 10).Sign(Cooperative.Key))];

    public void Dispose() => random.Dispose();

    /// <summary>A key of its own with the same secret: a workspace disposes the keys it is given.</summary>
    public static SigningKey CopyOf(SigningKey key)
    {
        var secret = new byte[SigningKey.SecretSize];
        key.ExportSecret(secret);
        return SigningKey.TryCreate(secret, out var copy) ? copy : throw new InvalidOperationException("A key has another length.");
    }

    private Actor Register(string name, params PartyRole[] roles)
    {
        var key = TestKeys.Of(name);
        return new Actor(name, key, Open(Owner, By(Owner).Party($"Example {name}", "VN", roles, TestKeys.Introduce(key), Began)));
    }

    private StatementId Open(Actor actor, Draft draft)
    {
        opening.Add(draft.Sign(actor.Key));
        return draft.Id;
    }
}
