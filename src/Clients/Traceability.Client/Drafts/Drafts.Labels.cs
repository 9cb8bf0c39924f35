using Google.Protobuf;
using Traceability.V1;

namespace Traceability.Client;

public sealed partial class Drafts
{
    private const int SeedSize = 32;

    /// <summary>Issues labels: makes a fresh seed, all serials from it, and their root.</summary>
    public Draft LabelBatch(LabelDetails labels, DateTimeOffset? occurredAt = null)
    {
        ArgumentNullException.ThrowIfNull(labels);
        var seed = new byte[SeedSize];
        random.GetBytes(seed);
        var body = new LabelBatch
        {
            Lot = labels.Lot.ToMessage(),
            LotCode = labels.LotCode,
            ProductName = labels.ProductName,
            Units = labels.Units,
            UnitNetMg = labels.UnitNetMg,
            SerialRoot = SerialRoots.Of(seed, labels.Units),
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
            $"{labels.Units} labels {labels.ProductId} {labels.LotCode}",
            statement => statement.LabelBatch = body,
            Fresh().Restricted("serials", new SerialSeed { Seed = ByteString.CopyFrom(seed) }));
    }
}
