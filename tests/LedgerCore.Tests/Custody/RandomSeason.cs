using Traceability.LedgerCore.Statements;
using Traceability.TestKit;

namespace Traceability.LedgerCore.Tests.Custody;

/// <summary>People who do, at random but repeatably, what they may and what they may not.</summary>
internal sealed class RandomSeason
{
    private const long Kg = SeasonScript.Kilogram;

    private readonly Random random;
    private readonly long mostMg;
    private readonly List<LotKey> lots = [default];
    private readonly RandomSteps steps;

    /// <param name="seed">Of what happens.</param>
    /// <param name="mostKg">Most of one lot: with 4 a season stays within its quota, with 100 it does not, and phones come home later.</param>
    public RandomSeason(int seed, int mostKg = 4)
    {
        mostMg = mostKg * Kg;
        random = new Random(seed);
        Certificates.Add(Season.CertificateId);
        Season.Record(Season.DryRules().With(statement => statement.RuleSet.TransferTermMs = 60_000));
        Season.Record(Season.ClaimCertificate("organic-eu"));
        steps = new RandomSteps(random, Season);
    }

    public SeasonScript Season { get; } = SeasonScript.Open();

    /// <summary>Certificates to say something about; the caller adds what was issued.</summary>
    public List<StatementId> Certificates { get; } = [];

    /// <summary>Every lot that was made.</summary>
    public IEnumerable<LotKey> Known => lots.Skip(1);

    /// <summary>Lots to draw on; the caller adds what was made.</summary>
    public void Learn(IEnumerable<LotKey> made) => lots.AddRange(made);

    public Draft Next()
    {
        Season.NowMs += random.Next(0, 60_000);
        return random.Next(24) switch
        {
            < 3 => Harvest(),
            3 or 4 => Season.Dry(Anyone(), AnyLot(), Mass(), Mass() / 4),
            5 => Step(),
            < 10 => steps.Any([.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => AnyLot()).Distinct()]) ?? Step(),
            10 => Season.Pack(Anyone(), AnyLot(), random.Next(1, 200), 50_000),
            11 => Season.Sell(Anyone(), AnyLot(), Mass(), Anyone()),
            12 or 13 => steps.Trade(AnyLot()) ?? Season.Sell(Anyone(), AnyLot(), Mass(), Anyone()),
            14 => Season.Receive(Anyone(), AnyLot().Statement, Mass()),
            15 or 16 => Certify(),
            < 22 => Season.Resolve(Official(), AnyLot(), random.Next(4) == 0 ? V1.ClaimDecision.Keep : V1.ClaimDecision.Restore),
            22 => ChangeRole(),
            _ => Season.Label(Anyone(), AnyLot(), random.Next(1, 150), 50_000, $"L{random.Next(40)}"),
        };
    }

    private Draft Harvest()
    {
        // Some phones come home late.
        var draft = Season.Harvest(Mass()).With(statement => statement.OccurredAtMs -= random.Next(5) == 0 ? random.Next((int)(mostMg / 10)) : 0);
        if (random.Next(8) == 0)
        {
            var measures = SeasonScript.Measures(Mass());
            measures.Position.LongitudeE7 += 1_000_000;
            draft.Seal("measures", measures);
        }

        return random.Next(10) == 0 ? draft.With(statement => statement.Harvest.Slip = "S00003") : draft;
    }

    private Draft Certify()
    {
        if (random.Next(25) == 0)
        {
            return Season.Certificate().With(statement => statement.Certificate.Number = $"EX-{random.Next()}");
        }

        var certificate = random.Next(20) == 0 ? Season.Area : Certificates[random.Next(Certificates.Count)];
        var standing = random.Next(40) switch
        {
            0 => V1.CertificateStanding.Withdrawn,
            < 20 => V1.CertificateStanding.Suspended,
            _ => V1.CertificateStanding.Reinstated,
        };
        return Season.Status(Official(), certificate, standing)
            .With(statement => statement.CertificateStatus.EffectiveFromMs += random.Next(-20_000, 100_000));
    }

    // From a little before to a little after now: some reach back and are refused.
    private Draft ChangeRole()
    {
        var role = random.Next(3) switch
        {
            0 => V1.PartyRole.CollectionOperation,
            1 => V1.PartyRole.Trader,
            _ => V1.PartyRole.Processor,
        };
        var standing = random.Next(3) > 0 ? V1.RoleStanding.Ended : V1.RoleStanding.Held;
        return Season.Role(random.Next(8) == 0 ? Anyone() : Season.Owner, Anyone(), role, standing)
            .With(statement => statement.RoleChange.EffectiveFromMs += random.Next(-20_000, 200_000));
    }

    private Actor Official() => random.Next(6) switch
    {
        0 => Season.Owner,
        1 => Anyone(),
        _ => Season.Body,
    };

    private Draft Step()
    {
        var inputs = Enumerable.Range(0, random.Next(1, 4)).Select(_ => AnyLot()).Distinct().Select(lot => (lot, Mass())).ToArray();
        var process = (V1.ProcessKind)random.Next(1, 6);
        var state = (V1.MassState)random.Next(1, 4);
        return Season.Process(Anyone(), process, state, inputs.Sum(input => input.Item2) * random.Next(90, 102) / 100, inputs);
    }

    private Actor Anyone() => random.Next(6) switch
    {
        < 3 => Season.Cooperative,
        3 => Season.Processor,
        4 => Season.Trader,
        _ => Season.Body,
    };

    // Mostly what is new: old lots are spent.
    private LotKey AnyLot() => lots[Math.Max(0, lots.Count - 1 - random.Next(random.Next(4) == 0 ? lots.Count : 12))];

    private long Mass() => random.NextInt64(1, mostMg);
}
