using Google.Protobuf;
using Traceability.LedgerCore.Labels;
using Traceability.V1;

namespace Traceability.Client;

public sealed partial class Drafts
{
    /// <summary>Issues labels: makes a fresh seed, all serials from it, and their root. <see cref="LabelSerials"/> gives them back.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Units is not 1 to 1,048,576.</exception>
    public Draft LabelBatch(LabelDetails labels, DateTimeOffset? occurredAt = null)
    {
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(labels.Units, Serial.MaxUnits, nameof(labels));
        var seed = new byte[Serial.SeedSize];
        random.GetBytes(seed);
        var roll = new SerialRoll(seed, checked((int)labels.Units));
        var body = new LabelBatch
        {
            Lot = labels.Lot.ToMessage(),
            LotCode = labels.LotCode,
            ProductName = labels.ProductName,
            Units = labels.Units,
            UnitNetMg = labels.UnitNetMg,
            SerialRoot = ByteString.CopyFrom(roll.Root.Span),
        };
        if (labels.IsGtin)
        {
            body.Gtin = labels.ProductId;
        }
        else
        {
            body.SelfIssuedId = labels.ProductId;
        }

        return Write(
            occurredAt,
            $"{labels.Units} {(labels.Units == 1 ? "label" : "labels")} {labels.ProductId} {labels.LotCode}",
            statement => statement.LabelBatch = body,
            Fresh().Restricted("serials", new SerialSeed { Seed = ByteString.CopyFrom(seed) }));
    }
}
