using System.Globalization;
using Google.Protobuf;
using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Labels;
using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.TestKit;

public sealed partial class SeasonScript
{
    private readonly Dictionary<StatementId, StatementId> warehouses = [];
    private int slips;

    /// <summary>A harvest of the cooperative in its area, on a slip of its own.</summary>
    public Draft Harvest(long massMg) => Draft(Cooperative, statement => statement.Harvest = new V1.Harvest
    {
        Area = Area.ToByteString(),
        Species = Species,
        Part = V1.PlantPart.Aerial,
        Collector = "C-017",
        Slip = (++slips).ToString("'S'00000", CultureInfo.InvariantCulture),
    }).Seal("measures", Measures(massMg));

    /// <summary>Fresh mass, weighed inside the area, known to 5 m.</summary>
    public static V1.HarvestMeasures Measures(long massMg) => new()
    {
        MassMg = massMg,
        MassState = V1.MassState.Fresh,
        Position = Inside,
        AccuracyCm = 500,
    };

    /// <summary>A step with one output.</summary>
    public Draft Process(Actor issuer, V1.ProcessKind process, V1.MassState state, long outputMg, params (LotKey Lot, long MassMg)[] inputs)
    {
        var draft = Draft(issuer, statement => statement.Processing = new V1.Processing
        {
            Process = process,
            Inputs = { inputs.Select(input => input.Lot.ToMessage()) },
            Outputs = { new V1.ProcessingOutput { Part = V1.PlantPart.Aerial, MassState = state, Product = "jiaogulan" } },
        });
        return draft.Seal("amounts", new V1.ProcessingAmounts { InputMg = { inputs.Select(input => input.MassMg) }, OutputMg = { outputMg } });
    }

    /// <summary>A step of any kind; "amounts" is sealed from the masses.</summary>
    public Draft Step(Actor issuer, V1.ProcessKind process, (LotKey Lot, long MassMg)[] inputs, params (V1.ProcessingOutput Output, long MassMg)[] outputs)
    {
        var draft = Draft(issuer, statement => statement.Processing = new V1.Processing
        {
            Process = process,
            Inputs = { inputs.Select(input => input.Lot.ToMessage()) },
            Outputs = { outputs.Select(output => output.Output) },
            Reason = process is V1.ProcessKind.Sample or V1.ProcessKind.Reject or V1.ProcessKind.Destroy or V1.ProcessKind.Loss ? "It rained in" : "",
            Unit = process == V1.ProcessKind.Store ? WarehouseOf(issuer).ToByteString() : ByteString.Empty,
        });
        return draft.Seal("amounts", new V1.ProcessingAmounts
        {
            InputMg = { inputs.Select(input => input.MassMg) },
            OutputMg = { outputs.Select(output => output.MassMg) },
        });
    }

    /// <summary>A unit of a party, described when it is first asked for; of who has none an id that nobody knows.</summary>
    public StatementId WarehouseOf(Actor party)
    {
        if (!warehouses.TryGetValue(party.Id, out var unit))
        {
            unit = Offer(Unit(party, party)) is Ruling.Admitted ? Entries[^1].Statement.Id : party.Id;
            warehouses[party.Id] = unit;
        }

        return unit;
    }

    /// <summary>What comes out of a step.</summary>
    public static V1.ProcessingOutput Output(V1.MassState state, bool byProduct = false) =>
        new() { Part = V1.PlantPart.Aerial, MassState = state, Product = "jiaogulan", ByProduct = byProduct };

    /// <summary>Packs that come out of a step, and their mass.</summary>
    public static (V1.ProcessingOutput Output, long MassMg) Packs(long units, long unitNetMg)
    {
        var output = Output(V1.MassState.Finished);
        (output.Units, output.UnitNetMg) = (units, unitNetMg);
        return (output, units * unitNetMg);
    }

    /// <summary>Dries fresh goods.</summary>
    public Draft Dry(Actor issuer, LotKey lot, long inputMg, long outputMg) =>
        Process(issuer, V1.ProcessKind.Dry, V1.MassState.Dry, outputMg, (lot, inputMg));

    /// <summary>Packs goods without loss.</summary>
    public Draft Pack(Actor issuer, LotKey lot, long units, long unitNetMg) =>
        Process(issuer, V1.ProcessKind.Pack, V1.MassState.Finished, units * unitNetMg, (lot, units * unitNetMg)).With(statement =>
        {
            statement.Processing.Outputs[0].Units = units;
            statement.Processing.Outputs[0].UnitNetMg = unitNetMg;
        });

    /// <summary>Sells from a lot.</summary>
    public Draft Sell(Actor seller, LotKey lot, long massMg, Actor buyer) => Draft(seller, statement => statement.Sale = new V1.Sale
    {
        Lot = lot.ToMessage(),
        Buyer = buyer.Id.ToByteString(),
        Document = "INV-1",
    }).Seal("terms", new V1.SaleTerms { MassMg = massMg, PriceMinor = 1_250_00, Currency = "EUR" });

    /// <summary>Confirms a sale.</summary>
    public Draft Receive(Actor buyer, StatementId sale, long massMg) =>
        Draft(buyer, statement => statement.SaleReceipt = new V1.SaleReceipt { Sale = sale.ToByteString() })
            .Seal("received", new V1.SaleReceived { MassMg = massMg });

    /// <summary>Rejects a sale.</summary>
    public Draft Reject(Actor buyer, StatementId sale) => Draft(buyer, statement =>
        statement.SaleRejection = new V1.SaleRejection { Sale = sale.ToByteString(), Reason = "Mouldy" });

    /// <summary>Takes a sale back.</summary>
    public Draft Lapse(Actor seller, StatementId sale) => Draft(seller, statement =>
        statement.SaleLapse = new V1.SaleLapse { Sale = sale.ToByteString() });

    /// <summary>Issues labels.</summary>
    public Draft Label(Actor issuer, LotKey lot, long units, long unitNetMg, string lotCode) => Draft(issuer, statement =>
        statement.LabelBatch = new V1.LabelBatch
        {
            Lot = lot.ToMessage(),
            SelfIssuedId = "JIAOGULAN-TEA",
            LotCode = lotCode,
            ProductName = "Jiaogulan tea",
            Units = units,
            UnitNetMg = unitNetMg,
            SerialRoot = ByteString.CopyFrom(new SerialRoll(new byte[32], (int)units).Root.Span),
        }).Seal("serials", new V1.SerialSeed { Seed = ByteString.CopyFrom(new byte[32]) });

    /// <summary>Declares runs of labels void.</summary>
    public Draft VoidLabels(
        Actor issuer, StatementId batch, V1.LabelVoidReason reason, params (uint First, uint Count)[] runs) => Draft(issuer, statement =>
        statement.LabelVoid = new V1.LabelVoid { LabelBatch = batch.ToByteString(), Reason = reason, Ranges = { RangesOf(runs) } });

    /// <summary>Says that runs of labels are on packs.</summary>
    public Draft ActivateLabels(Actor issuer, StatementId batch, params (uint First, uint Count)[] runs) => Draft(issuer, statement =>
        statement.LabelActivation = new V1.LabelActivation { LabelBatch = batch.ToByteString(), Ranges = { RangesOf(runs) } });

    private static IEnumerable<V1.LabelRange> RangesOf((uint First, uint Count)[] runs) =>
        runs.Select(run => new V1.LabelRange { First = run.First, Count = run.Count });

    /// <summary>Resolves a withheld lot.</summary>
    public Draft Resolve(Actor issuer, LotKey lot, V1.ClaimDecision decision) => Draft(issuer, statement =>
        statement.ClaimResolution = new V1.ClaimResolution { Lot = lot.ToMessage(), Decision = decision, Reason = "The place was visited" });

    /// <summary>A lot as state has it.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public LotRecord Lot(LotKey lot) => LotPlaces.TryFind(State, lot, out var key) && State.TryGet(key, out var stored)
        ? LotRecord.Parser.ParseFrom(stored.Span)
        : throw new KeyNotFoundException($"{lot}");
}
