using Google.Protobuf;
using Traceability.LedgerCore.Labels;
using Traceability.LedgerCore.Statements;
using Traceability.TestKit;

namespace Traceability.LedgerService.Tests.Verification;

/// <summary>
/// A season up to its labels, served: two batches from certified goods (a GTIN and an own id), one whose claim is
/// withheld, and a brand whose name is an attack on pages. Its amounts are numbers that occur nowhere else.
/// </summary>
public sealed class LabelledSeason : IAsyncLifetime
{
    /// <summary>Labels of each batch.</summary>
    public const int Units = 700;

    /// <summary>A name that must stay text.</summary>
    public const string HostileName = "<script>alert(\"x\")</script>&{product}'";

    /// <summary>The product number of the certified batch.</summary>
    public const string Gtin = "08931234567897";

    private static readonly byte[] Seed = [.. Enumerable.Range(1, 32).Select(value => (byte)value)];

    /// <summary>Serials of every batch here.</summary>
    public static SerialRoll Roll { get; } = new(Seed, Units);

    /// <summary>Numbers that are sealed, as pages might print them: milligrams, grams or kilograms.</summary>
    public static IReadOnlyList<string> Amounts { get; } =
    [
        "61234567", "61.23", "61,23", "12345679", "12.34", "37037037", "37.03", "35000000", "35 kg", "125000", "1,250", "1250.00",
        "221450000", "22.14", "1058350000", "105.83", "C-017", "INV-1",
    ];

    /// <summary>Path of a genuine pack with a GTIN.</summary>
    public static string Genuine { get; } = $"/01/{Gtin}/10/L-2026.7/21/{Roll.At(42)}";

    /// <summary>Path of a pack with an id of the issuer's own.</summary>
    public static string SelfIssued { get; } = $"/id/JIAOGULAN-TEA/10/OWN-1/21/{Roll.At(0)}";

    /// <summary>Path of a pack whose claim is withheld.</summary>
    public static string Withheld { get; } = $"/id/JIAOGULAN-TEA/10/LATE-1/21/{Roll.At(699)}";

    internal TestLedger Ledger { get; private set; } = null!;

    internal RunningLedger Running { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Ledger = await TestLedger.OpenAsync();
        var season = Ledger.Season;
        var brand = SeasonScript.Unknown("brand");
        brand = brand with
        {
            Id = season.Record(season.Party(season.Owner, brand, V1.PartyRole.Processor, V1.PartyRole.Brand)
                .With(statement => statement.Party.Name = HostileName)),
        };
        Chain(season, brand, "L-2026.7", (statement, _) => statement.Gtin = Gtin);
        Chain(season, season.Processor, "OWN-1", (_, _) => { });
        Chain(season, season.Processor, "LATE-1", (_, _) => { }, isOutside: true);
        await Ledger.PlayAsync();
        Ledger.Time.Set(season.NowMs + SeasonScript.Day);
        Running = await RunningLedger.StartAsync(Ledger, "--Ledger:PublicUrl=https://trace.example", "--Ledger:TrustedProxies=127.0.0.0/8,::1", "--Ledger:CountryHeader=X-Country", "--Ledger:ReportsPerMinute=1000");
    }

    public async Task DisposeAsync()
    {
        await Running.DisposeAsync();
        await Ledger.DisposeAsync();
    }

    private static void Chain(
        SeasonScript season, Actor brand, string lotCode, Action<V1.LabelBatch, SeasonScript> bend, bool isOutside = false)
    {
        const long Fresh = 61_234_567;
        const long Dry = 12_345_679;
        var fresh = new List<LotKey>();
        for (var day = 0; day < 3; day++)
        {
            var measures = SeasonScript.Measures(Fresh);
            measures.Position = isOutside && day == 1 ? new V1.Position { LatitudeE7 = 1, LongitudeE7 = 1 } : measures.Position;
            fresh.Add(season.RecordLot(season.Harvest(Fresh).Seal("measures", measures)));
            season.NowMs += SeasonScript.Day;
        }

        var dried = season.RecordLot(season.Process(
            season.Cooperative, V1.ProcessKind.Dry, V1.MassState.Dry, 3 * Dry, [.. fresh.Select(lot => (lot, Fresh))]));
        season.NowMs += 2 * SeasonScript.Day;
        var sale = season.Record(season.Sell(season.Cooperative, dried, 3 * Dry, brand));
        season.NowMs += SeasonScript.Day;
        var received = season.RecordLot(season.Receive(brand, sale, 3 * Dry));
        season.NowMs += SeasonScript.Day;
        var packed = season.RecordLot(season.Pack(brand, received, Units, 50_000));
        season.Record(season.Label(brand, packed, Units, 50_000, lotCode)
            .With(statement =>
            {
                statement.LabelBatch.SerialRoot = ByteString.CopyFrom(Roll.Root.Span);
                bend(statement.LabelBatch, season);
            })
            .Seal("serials", new V1.SerialSeed { Seed = ByteString.CopyFrom(Seed) }));
    }
}
