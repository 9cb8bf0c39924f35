using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Access;
using Traceability.LedgerService.Queries;
using Traceability.TestKit;

namespace Traceability.LedgerService.Tests.Queries;

public sealed class YearQueryTests
{
    private const long Kg = SeasonScript.Kilogram;
    private static readonly Caller Nobody = Caller.Anonymous;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task TheYearIsTheSumOfTheEntriesOfTheYear(int seed)
    {
        await using var ledger = await TestLedger.OpenAsync();
        var season = ledger.Season;
        await new RandomTrade(ledger, seed).PlayAsync(450);
        var certified = 0u;
        foreach (var party in new[] { season.Cooperative, season.Processor, season.Trader })
        {
            foreach (var year in new[] { 2026u, 2027u })
            {
                var told = await ledger.Get<YearQuery>().SumAsync(Callers.Of(party), party.Id, year, CancellationToken.None);
                Assert.True(told.AmountsVisible);
                Assert.Equal(Expected(season, party, year), Flat(told));
                Assert.Equal(
                    Premiums(season, party, year),
                    told.Premiums.Count == 0 ? (0, 0) : (told.Premiums.Single().DueMinor, told.Premiums.Single().ReceivedMinor));
                certified += (uint)told.Lines.Sum(line => line.SalesCertified);
                Assert.All(told.Entries, index => Assert.Equal(year, YearOf(season.Entries[(int)index])));
            }
        }

        Assert.True(certified > 3);
    }

    [Theory]
    [InlineData(-1, 2026u)]
    [InlineData(0, 2027u)]
    public async Task AYearBeginsAtMidnightUtc(long shiftMs, uint year)
    {
        await using var ledger = await TestLedger.OpenAsync();
        var season = ledger.Season;
        season.NowMs = new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds() + shiftMs;
        season.Record(season.Harvest(7));
        await ledger.PlayAsync();
        foreach (var asked in new[] { 2026u, 2027u })
        {
            var told = await ledger.Get<YearQuery>().SumAsync(Callers.Of(season.Cooperative), season.Cooperative.Id, asked, CancellationToken.None);
            Assert.Equal(asked == year ? 7 : 0, told.Lines.Sum(line => line.HarvestedMg));
        }
    }

    [Fact]
    public async Task ADeclarationIsSetAgainstTheSalesAndTheLaterOneHolds()
    {
        await using var played = await TradedSeason.PlayAsync();
        var season = played.Season;
        season.Record(season.Declare(season.Cooperative, 2026));
        var first = await AskAsync(played.Ledger, season.Cooperative);
        Assert.True(Assert.Single(first.Lines, line => line.SalesCertified > 0).Differs);

        season.Record(season.Declare(season.Cooperative, 2026, new V1.DeclaredSales
        {
            Species = SeasonScript.Species,
            Part = V1.PlantPart.Aerial,
            MassState = V1.MassState.Dry,
            MassMg = 5 * Kg,
            Sales = 2,
        }));
        var second = await AskAsync(played.Ledger, season.Cooperative);
        var line = Assert.Single(second.Lines, line => line.SalesCertified > 0);
        Assert.Equal((5 * Kg, 2u, 5 * Kg, 2u, false), (line.SoldCertifiedMg, line.SalesCertified, line.DeclaredMg, line.DeclaredSales, line.Differs));
        Assert.Equal((ulong)season.Entries.Count - 1, second.Declaration.LogIndex);
        Assert.Equal([(ulong)season.Entries.Count - 2], second.Declaration.Replaced);
        Assert.Equal(2, line.SalesIndexes.Count);
        Assert.All(line.SalesIndexes, index => Assert.NotNull(season.Entries[(int)index].Statement.Message.Sale));
    }

    [Fact]
    public async Task WhatWasDeclaredAndNeverSoldDiffers()
    {
        await using var played = await TradedSeason.PlayAsync();
        var season = played.Season;
        season.Record(season.Declare(season.Trader, 2026, new V1.DeclaredSales { MassState = V1.MassState.Finished, MassMg = 1, Sales = 1 }));
        var line = Assert.Single((await AskAsync(played.Ledger, season.Trader)).Lines);
        Assert.Equal((0, 1, true), (line.SoldCertifiedMg, line.DeclaredMg, line.Differs));
    }

    [Fact]
    public async Task APremiumThatIsNotTheOneDueIsListedWithItsPayments()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var season = ledger.Season;
        var lot = season.RecordLot(season.Harvest(10 * Kg));
        var whole = season.Record(season.Sell(season.Cooperative, lot, Kg, season.Processor, 1_999, 100));
        var part = season.Record(season.Sell(season.Cooperative, lot, Kg, season.Processor, 5_000, 100));
        season.Record(season.Premium(season.Cooperative, whole, 199));
        season.Record(season.Premium(season.Cooperative, part, 499));
        var premium = Assert.Single((await AskAsync(ledger, season.Cooperative)).Premiums);
        Assert.Equal(("EUR", 699, 698, 2u), (premium.Currency, premium.DueMinor, premium.ReceivedMinor, premium.Sales));
        var sale = Assert.Single(premium.Differences);
        Assert.Equal((part.ToByteString(), 500, 499), (sale.Sale, sale.DueMinor, sale.ReceivedMinor));
        Assert.Equal([(ulong)season.Entries.Count - 1], sale.Payments);
    }

    [Fact]
    public async Task StrangersAndOthersSeeNoYear()
    {
        await using var played = await TradedSeason.PlayAsync();
        var season = played.Season;
        foreach (var caller in new[] { Nobody, Callers.Of(season.Processor), Callers.Of(season.Trader) })
        {
            Assert.Equal(new V1.SumYearResponse(), await played.Ledger.Get<YearQuery>().SumAsync(caller, season.Cooperative.Id, 2026, CancellationToken.None));
        }

        foreach (var caller in new[] { season.Owner, season.Body, season.Cooperative })
        {
            Assert.True((await played.Ledger.Get<YearQuery>().SumAsync(Callers.Of(caller), season.Cooperative.Id, 2026, CancellationToken.None)).AmountsVisible);
        }
    }

    private static async Task<V1.SumYearResponse> AskAsync(TestLedger ledger, Actor party)
    {
        await ledger.PlayAsync();
        return await ledger.Get<YearQuery>().SumAsync(Callers.Of(party), party.Id, 2026, CancellationToken.None);
    }

    private static uint YearOf(RecordedStatement entry) =>
        (uint)DateTimeOffset.FromUnixTimeMilliseconds(entry.Statement.Message.OccurredAtMs).Year;

    private static SortedDictionary<string, long> Flat(V1.SumYearResponse told)
    {
        var flat = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var line in told.Lines)
        {
            Add(flat, "harvested", line, line.HarvestedMg);
            Add(flat, "harvested certified", line, line.HarvestedCertifiedMg);
            Add(flat, "bought", line, line.BoughtMg);
            Add(flat, "in", line, line.ProcessedInMg);
            Add(flat, "out", line, line.ProcessedOutMg);
            Add(flat, "sold", line, line.SoldMg);
            Add(flat, "sold certified", line, line.SoldCertifiedMg);
            Add(flat, "sales", line, line.SalesCertified);
        }

        return flat;

        static void Add(SortedDictionary<string, long> flat, string what, V1.YearLine line, long amount) =>
            Bump(flat, $"{what} {line.Species} {line.Part} {line.MassState}", amount);
    }

    // Straight from the entries; of state only what goods a lot is of and whether it carries the claim.
    private static SortedDictionary<string, long> Expected(SeasonScript season, Actor party, uint year)
    {
        var sums = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var statement in season.Entries.Where(entry => entry.Statement.Issuer == party.Id && YearOf(entry) == year).Select(entry => entry.Statement))
        {
            var made = new LotKey(statement.Id, 0);
            switch (statement.Message.BodyCase)
            {
                case V1.Statement.BodyOneofCase.Harvest:
                    Add("harvested", made, statement.Parts.As<V1.HarvestMeasures>().MassMg);
                    Add("harvested certified", made, Certified(made) ? statement.Parts.As<V1.HarvestMeasures>().MassMg : 0);
                    break;
                case V1.Statement.BodyOneofCase.SaleReceipt:
                    Add("bought", made, statement.Parts.As<V1.SaleReceived>().MassMg);
                    break;
                case V1.Statement.BodyOneofCase.Sale:
                    Add("sold", made, statement.Parts.As<V1.SaleTerms>().MassMg);
                    Add("sold certified", made, Certified(made) ? statement.Parts.As<V1.SaleTerms>().MassMg : 0);
                    Add("sales", made, Certified(made) ? 1 : 0);
                    break;
                case V1.Statement.BodyOneofCase.Processing:
                    var amounts = statement.Parts.As<V1.ProcessingAmounts>();
                    foreach (var (input, mass) in statement.Message.Processing.Inputs.Zip(amounts.InputMg))
                    {
                        Add("in", LotKey.TryFrom(input, out var key) ? key : default, mass);
                    }

                    Add("out", made, amounts.OutputMg.Single());
                    break;
                default:
                    break;
            }
        }

        return sums;

        bool Certified(LotKey lot) => season.Lot(lot).Claim == V1.ClaimStatus.Certified;

        void Add(string what, LotKey lot, long amount)
        {
            var record = season.Lot(lot);
            Bump(sums, $"{what} {record.Species} {record.Part} {record.MassState}", amount);
        }
    }

    private static void Bump(SortedDictionary<string, long> sums, string key, long amount)
    {
        if (amount != 0)
        {
            sums[key] = sums.GetValueOrDefault(key) + amount;
        }
    }

    private static (long Due, long Received) Premiums(SeasonScript season, Actor party, uint year)
    {
        var sales = season.Entries
            .Where(entry => entry.Statement.Message.Sale is not null && entry.Statement.Issuer == party.Id && YearOf(entry) == year)
            .ToDictionary(entry => entry.Statement.Id.ToByteString(), entry => entry.Statement.Parts.As<V1.SaleTerms>());
        var received = season.Entries.Select(entry => entry.Statement)
            .Where(statement => statement.Message.PremiumReceipt is { } receipt && sales.ContainsKey(receipt.Sale))
            .Sum(statement => statement.Parts.As<V1.PremiumAmount>().AmountMinor);
        return (sales.Values.Sum(terms => terms.PriceMinor * terms.PremiumPermille / 1000), received);
    }
}
