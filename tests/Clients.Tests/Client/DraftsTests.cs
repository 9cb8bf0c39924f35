using System.Security.Cryptography;
using Traceability.Client;
using Traceability.LedgerCore.Keys;
using Traceability.LedgerCore.Labels;
using Traceability.LedgerCore.Statements;
using Traceability.V1;

namespace Traceability.Clients.Tests.Client;

/// <summary>Every draft passes the ledger's own admission: encoding, shape, sealed parts, signatures.</summary>
public sealed class DraftsTests : IDisposable
{
    private readonly RandomNumberGenerator random = RandomNumberGenerator.Create();
    private readonly SigningKey key = Samples.Key("cooperative");

    private Drafts Drafts => Samples.Drafts(random);

    public void Dispose()
    {
        random.Dispose();
        key.Dispose();
    }

    [Fact]
    public void Every_kind_of_draft_is_admitted()
    {
        using var newKey = Samples.Key("new");
        var introduction = Introduction.Of(newKey);
        var later = Samples.Now.AddDays(100);
        var lot = new LotKey(Samples.Id("harvest"), 0);
        Draft[] drafts =
        [
            Drafts.Party("Example Cooperative", "VN", [PartyRole.CollectionOperation], introduction),
            Drafts.KeyGrant(introduction, "phone"),
            Drafts.KeyRevocation(newKey.Public.Id),
            Drafts.Accreditation(Samples.Id("body"), "FairWild 3.0", Samples.Now, later),
            Drafts.Area(new AreaDetails(Samples.Id("operator"), "Example forest", "VN", "Bac Kan", Boundary())),
            Drafts.Certificate(new CertificateDetails(
                Samples.Id("operator"), "EX-1", "FairWild 3.0", [Scope()], Samples.Now, later)),
            Drafts.Quota(new QuotaDetails(
                Samples.Id("area"), "Gynostemma pentaphyllum", PlantPart.Aerial, Samples.Now, later, 5_000_000_000, MassState.Fresh)),
            Drafts.RuleSet("1", Samples.Now, [Band()], TimeSpan.FromDays(30)),
            Drafts.Harvest(Samples.Harvest(1)),
            Drafts.ImportedHarvest(Samples.Harvest(1), Samples.Now, key),
            Drafts.Processing(
                ProcessKind.Dry, [new InputDetails(lot, 1000)], [new OutputDetails(PlantPart.Aerial, MassState.Dry, "dried herb", 200)]),
            Drafts.Processing(
                ProcessKind.Pack, [new InputDetails(lot, 1000)], [new OutputDetails(PlantPart.Aerial, MassState.Finished, "tea", 1000, 10, 100)]),
            Drafts.Processing(
                ProcessKind.Distil,
                [new InputDetails(lot, 1000)],
                [
                    new OutputDetails(PlantPart.Aerial, MassState.Oil, "oil", 10),
                    new OutputDetails(PlantPart.Aerial, MassState.Fresh, "spent herb", 800, ByProduct: true, Form: GoodsForm.Cut),
                ]),
            Drafts.Processing(
                ProcessKind.Store, [new InputDetails(lot, 1000)], [new OutputDetails(PlantPart.Aerial, MassState.Fresh, "herb", 1000)], unit: Samples.Id("unit")),
            Drafts.Processing(ProcessKind.Loss, [new InputDetails(lot, 1000)], [], reason: "It rained in"),
            Drafts.Sale(new SaleDetails(lot, Samples.Id("trader"), "INV-1", 500, 12345, "USD")),
            Drafts.Sale(new SaleDetails(
                lot, Samples.Id("trader"), "INV-2", 500) { Claims = [new ClaimUse { Claim = "organic-eu", Fate = ClaimFate.Sold }] }),
            Drafts.SaleRejection(Samples.Id("sale"), "mouldy"),
            Drafts.SaleLapse(Samples.Id("sale")),
            Drafts.SaleReceipt(Samples.Id("sale"), 499),
            Drafts.LabelBatch(new LabelDetails(lot, "09506000134352", "L-1", "Tea", 10, 100_000)),
            Drafts.LabelBatch(new LabelDetails(lot, "TEA-1", "L-1", "Tea", 1, 100_000)),
            Drafts.Recall(lot, "Moths", "Bring it back"),
            Drafts.RecallLift(Samples.Id("recall"), "Nothing found"),
            Drafts.ErrorDeclaration(Samples.Id("harvest"), "Typed twice", [Samples.Id("right")]),
            Drafts.Dispute(lot, "Smoke"),
            Drafts.DisputeSettlement(Samples.Id("dispute"), DisputeOutcome.Dismissed, "No smoke"),
        ];

        Assert.All(drafts, draft =>
        {
            var admitted = StatementAdmission.TryAdmit(draft.Sign(key), Samples.Origin, out var statement, out var refusal);
            Assert.True(admitted, $"{draft.Summary}: {refusal}");
            Assert.Equal(draft.Id, statement!.Id);
        });
    }

    [Fact]
    public void A_genesis_is_admitted_with_the_key_it_introduces()
    {
        var draft = Traceability.Client.Drafts.Genesis(Samples.Origin, "Example scheme", "Example owner", Introduction.Of(key), Samples.Now);

        Assert.True(StatementAdmission.TryAdmit(draft.Sign(key), Samples.Origin, out _, out var refusal), $"{refusal}");
    }

    [Fact]
    public void An_import_makes_the_same_statement_again_and_leaves_out_what_was_seen()
    {
        using var again = Samples.Key("cooperative");
        var seen = new SeenCheckpoint { Size = 1, Root = Samples.Id("root").ToByteString() };
        var elsewhere = new Drafts(Samples.Origin, Samples.Id("cooperative"), TimeProvider.System, random, seen);

        Assert.Equal(
            Drafts.ImportedHarvest(Samples.Harvest(1), Samples.Now, key).Sign(key),
            elsewhere.ImportedHarvest(Samples.Harvest(1), Samples.Now, again).Sign(again));
        Assert.NotNull(elsewhere.Harvest(Samples.Harvest(1)).Statement.Seen);
    }

    [Fact]
    public void Salts_of_an_import_differ_by_key_slip_and_part()
    {
        using var other = Samples.Key("other");
        var salts = new[]
        {
            Drafts.ImportedHarvest(Samples.Harvest(1), Samples.Now, key),
            Drafts.ImportedHarvest(Samples.Harvest(2), Samples.Now, key),
            Drafts.ImportedHarvest(Samples.Harvest(1), Samples.Now, other),
        }.SelectMany(draft => draft.Sign(key).SealedParts.Select(part => part.Salt)).ToArray();

        Assert.Equal(6, salts.Length);
        Assert.Equal(salts.Length, salts.Distinct().Count());
    }

    [Fact]
    public void A_harvest_by_hand_has_fresh_salts() =>
        Assert.NotEqual(Drafts.Harvest(Samples.Harvest(1)).Id, Drafts.Harvest(Samples.Harvest(1)).Id);

    [Fact]
    public void Whoever_issued_labels_gets_the_serials_back_from_the_outbox_copy()
    {
        var draft = Drafts.LabelBatch(new LabelDetails(new LotKey(Samples.Id("pack"), 0), "TEA-1", "L-1", "Tea", 10, 100_000));

        var roll = LabelSerials.Of(draft.Sign(key));

        Assert.Equal(10, roll!.Units);
        Assert.Equal(draft.Statement.LabelBatch.SerialRoot.ToByteArray(), roll.Root.ToArray());
        Assert.Null(LabelSerials.Of(Samples.Signed(1)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(Serial.MaxUnits + 1L)]
    [InlineData(long.MaxValue)]
    public void A_number_of_labels_out_of_range_is_refused_before_any_serial_is_made(long units) =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            Drafts.LabelBatch(new LabelDetails(new LotKey(Samples.Id("pack"), 0), "TEA-1", "L-1", "Tea", units, 1)));

    [Fact]
    public void An_introduction_survives_a_line_of_text_and_a_changed_one_does_not()
    {
        var line = Introduction.Format(Introduction.Of(key));

        Assert.True(Introduction.TryParse(line, out var read));
        Assert.Equal(Introduction.Of(key), read);
        using var other = Samples.Key("other");
        Assert.False(Introduction.TryParse(other.Public + line[line.IndexOf(':', StringComparison.Ordinal)..], out _));
        Assert.False(Introduction.TryParse(line[1..], out _));
        Assert.False(Introduction.TryParse(null, out _));
    }

    [Theory]
    [InlineData("", true, 0)]
    [InlineData(":0", true, 0)]
    [InlineData(":63", true, 63)]
    [InlineData(":64", false, 0)]
    [InlineData(":-1", false, 0)]
    [InlineData(":+1", false, 0)]
    [InlineData(":1:1", false, 0)]
    [InlineData(":", false, 0)]
    public void A_lot_is_named_by_id_and_output(string ending, bool wellFormed, uint output)
    {
        Assert.Equal(wellFormed, LotText.TryParse(Samples.Id("x") + ending, out var lot));
        Assert.Equal(output, lot.Output);
    }

    [Theory]
    [InlineData(0, "0 kg")]
    [InlineData(1, "0.000001 kg")]
    [InlineData(1_500_000, "1.5 kg")]
    [InlineData(1_000_000_000_000_000, "1000000000 kg")]
    public void Masses_are_told_exactly(long milligrams, string expected) =>
        Assert.Equal(expected, MassText.Kilograms(milligrams));

    private static AreaBoundary Boundary() => new()
    {
        Outer = new Ring
        {
            Corners =
            {
                new Position { LatitudeE7 = 223_000_000, LongitudeE7 = 1_056_000_000 },
                new Position { LatitudeE7 = 223_000_000, LongitudeE7 = 1_058_000_000 },
                new Position { LatitudeE7 = 224_000_000, LongitudeE7 = 1_057_000_000 },
            },
        },
    };

    private static ScopeLine Scope() => new()
    {
        Species = "Gynostemma pentaphyllum",
        Part = PlantPart.Aerial,
        Area = Samples.Id("area").ToByteString(),
        Activities = { Activity.Harvest },
    };

    private static YieldBand Band() => new()
    {
        Process = ProcessKind.Dry,
        Part = PlantPart.Aerial,
        LowPermille = 100,
        HighPermille = 300,
    };
}
