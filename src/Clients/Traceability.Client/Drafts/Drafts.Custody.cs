using System.Text;
using Traceability.LedgerCore.Keys;
using Traceability.LedgerCore.Statements;
using Traceability.V1;

namespace Traceability.Client;

public sealed partial class Drafts
{
    /// <summary>A collection was weighed in. Makes lot 0.</summary>
    /// <param name="harvest">What.</param>
    /// <param name="occurredAt">When it was collected; null: now.</param>
    public Draft Harvest(HarvestDetails harvest, DateTimeOffset? occurredAt = null)
    {
        ArgumentNullException.ThrowIfNull(harvest);
        return Write(occurredAt, SummaryOf(harvest), statement => statement.Harvest = BodyOf(harvest), Seal(harvest, Fresh()));
    }

    /// <summary>
    /// As <see cref="Harvest"/>, from a record kept elsewhere: the same details, moment and key always give the same
    /// statement id, on any machine, so that importing a file again changes nothing.
    /// </summary>
    /// <param name="harvest">What.</param>
    /// <param name="occurredAt">When it was collected.</param>
    /// <param name="key">Salts are derived from its secret.</param>
    public Draft ImportedHarvest(HarvestDetails harvest, DateTimeOffset occurredAt, SigningKey key)
    {
        ArgumentNullException.ThrowIfNull(harvest);
        ArgumentNullException.ThrowIfNull(key);
        var parts = Seal(harvest, new Sealer((name, content) => ImportSalt.Of(key, harvest.Slip, name, content.Span)));

        // No checkpoint seen: it would be another one each time.
        var statement = Begin(occurredAt, parts);
        statement.Harvest = BodyOf(harvest);
        return new Draft(statement, parts.Parts, SummaryOf(harvest));
    }

    /// <summary>Lots became lots, or were taken out of trade. Makes one lot per output.</summary>
    /// <param name="kind">The step.</param>
    /// <param name="inputs">1 to 64, each lot once.</param>
    /// <param name="outputs">As many as the step has.</param>
    /// <param name="occurredAt">Null: now.</param>
    /// <param name="unit">Where it was done; null when not told. Storing needs it.</param>
    /// <param name="reason">Why, public; for samples, rejects, destruction and losses only.</param>
    public Draft Processing(
        ProcessKind kind,
        IReadOnlyList<InputDetails> inputs,
        IReadOnlyList<OutputDetails> outputs,
        DateTimeOffset? occurredAt = null,
        StatementId? unit = null,
        string reason = "")
    {
        var amounts = new ProcessingAmounts
        {
            InputMg = { inputs.Select(input => input.MassMg) },
            OutputMg = { outputs.Select(output => output.MassMg) },
        };
        return Write(
            occurredAt,
            SummaryOf(kind, amounts),
            statement => statement.Processing = new Processing
            {
                Process = kind,
                Inputs = { inputs.Select(input => input.Lot.ToMessage()) },
                Outputs = { outputs.Select(BodyOf) },
                Unit = unit?.ToByteString() ?? Google.Protobuf.ByteString.Empty,
                Reason = reason,
            },
            Fresh().Restricted("amounts", amounts));
    }

    /// <summary>The holder sells from a lot. Makes lot 0, in transit.</summary>
    public Draft Sale(SaleDetails sale, DateTimeOffset? occurredAt = null)
    {
        ArgumentNullException.ThrowIfNull(sale);
        return Write(
            occurredAt,
            $"sale {sale.Document}: {MassText.Kilograms(sale.MassMg)}",
            statement => statement.Sale = new Sale
            {
                Lot = sale.Lot.ToMessage(),
                Buyer = sale.Buyer.ToByteString(),
                Document = sale.Document,
                Claims = { sale.Claims },
                Permits = { sale.Permits.Select(permit => permit.ToByteString()) },
            },
            Fresh().Restricted("terms", new SaleTerms
            {
                MassMg = sale.MassMg,
                PriceMinor = sale.PriceMinor,
                Currency = sale.Currency,
                PremiumPermille = sale.PremiumPermille,
            }));
    }

    /// <summary>The buyer confirms a sale. Makes lot 0, held by the buyer.</summary>
    /// <param name="sale">Statement id of the sale.</param>
    /// <param name="massMg">Milligrams received, 1 up to the mass sold.</param>
    /// <param name="occurredAt">Null: now.</param>
    public Draft SaleReceipt(StatementId sale, long massMg, DateTimeOffset? occurredAt = null) =>
        Write(
            occurredAt,
            $"receipt of {MassText.Kilograms(massMg)}",
            statement => statement.SaleReceipt = new SaleReceipt { Sale = sale.ToByteString() },
            Fresh().Restricted("received", new SaleReceived { MassMg = massMg }));

    /// <summary>The buyer rejects a sale on arrival. Makes lot 0, held by the seller again.</summary>
    /// <param name="sale">Statement id of the sale.</param>
    /// <param name="reason">Why, public; 1 to 500 bytes.</param>
    /// <param name="occurredAt">Null: now.</param>
    public Draft SaleRejection(StatementId sale, string reason, DateTimeOffset? occurredAt = null) =>
        Write(occurredAt, $"rejection of sale {sale}", statement =>
            statement.SaleRejection = new SaleRejection { Sale = sale.ToByteString(), Reason = reason });

    /// <summary>The seller takes back a sale that was not confirmed in time. Makes lot 0, held by the seller again.</summary>
    /// <param name="sale">Statement id of the sale.</param>
    /// <param name="occurredAt">Null: now.</param>
    public Draft SaleLapse(StatementId sale, DateTimeOffset? occurredAt = null) =>
        Write(occurredAt, $"lapse of sale {sale}", statement => statement.SaleLapse = new SaleLapse { Sale = sale.ToByteString() });

    private static string SummaryOf(ProcessKind kind, ProcessingAmounts amounts)
    {
        var drawn = $"{kind.ToString().ToLowerInvariant()}: {MassText.Kilograms(amounts.InputMg.Sum())}";
        return amounts.OutputMg.Count == 0 ? drawn : $"{drawn} to {MassText.Kilograms(amounts.OutputMg.Sum())}";
    }

    private static string SummaryOf(HarvestDetails harvest) =>
        $"harvest {harvest.Slip}: {harvest.Species}, {MassText.Kilograms(harvest.MassMg)}";

    private static Harvest BodyOf(HarvestDetails harvest) => new()
    {
        Area = harvest.Area.ToByteString(),
        Species = harvest.Species,
        Part = harvest.Part,
        Collector = harvest.Collector,
        Slip = harvest.Slip,
        Unit = harvest.Unit?.ToByteString() ?? Google.Protobuf.ByteString.Empty,
    };

    private static ProcessingOutput BodyOf(OutputDetails output) => new()
    {
        Part = output.Part,
        MassState = output.MassState,
        Product = output.Product,
        Units = output.Units,
        UnitNetMg = output.UnitNetMg,
        ByProduct = output.ByProduct,
        Form = output.Form,
    };

    private static Sealer Seal(HarvestDetails harvest, Sealer parts)
    {
        parts.Restricted("measures", new HarvestMeasures
        {
            MassMg = harvest.MassMg,
            MassState = harvest.MassState,
            Position = new Position { LatitudeE7 = harvest.LatitudeE7, LongitudeE7 = harvest.LongitudeE7 },
            AccuracyCm = harvest.AccuracyCm,
        });
        return harvest.CollectorName is null
            ? parts
            : parts.Personal("collector", Encoding.UTF8.GetBytes(harvest.CollectorName));
    }

    /// <summary>Resolves a withheld lot.</summary>
    /// <param name="lot">The lot.</param>
    /// <param name="decision">Whether it may carry the claim from now on.</param>
    /// <param name="reason">Why, public; 1 to 500 bytes.</param>
    /// <param name="occurredAt">Null: now.</param>
    public Draft ClaimResolution(LotKey lot, ClaimDecision decision, string reason, DateTimeOffset? occurredAt = null) =>
        Write(occurredAt, $"{decision} the claim of {lot}".ToLowerInvariant(), statement => statement.ClaimResolution = new ClaimResolution
        {
            Lot = lot.ToMessage(),
            Decision = decision,
            Reason = reason,
        });
}
