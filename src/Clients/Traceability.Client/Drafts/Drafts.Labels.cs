using Google.Protobuf;
using Traceability.LedgerCore.Labels;
using Traceability.LedgerCore.Statements;
using Traceability.V1;

namespace Traceability.Client;

public sealed partial class Drafts
{
    /// <summary>
    /// Issues labels: makes a fresh seed, all serials from it or takes the issuer's own, and their root. <see cref="LabelSerials"/>
    /// gives them back.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Units is not 1 to 1,048,576.</exception>
    public Draft LabelBatch(LabelDetails labels, DateTimeOffset? occurredAt = null)
    {
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(labels.Units, Serial.MaxUnits, nameof(labels));
        var seed = new byte[Serial.SeedSize];
        random.GetBytes(seed);
        var units = checked((int)labels.Units);
        IPackSerials serials = labels.OwnSerials is { } own ? new OwnSerials(own) : new SerialRoll(seed, units);
        var body = new LabelBatch
        {
            Lot = labels.Lot.ToMessage(),
            LotCode = labels.LotCode,
            ProductName = labels.ProductName,
            Units = labels.Units,
            UnitNetMg = labels.UnitNetMg,
            SerialRoot = ByteString.CopyFrom(serials.Root.Span),
            OwnSerials = labels.OwnSerials is not null,
            ActivatedOnPacking = labels.IsActivatedOnPacking,
            InnerRoot = labels.HasInnerCodes ? ByteString.CopyFrom(SerialRoll.Inner(seed, units).Root.Span) : ByteString.Empty,
            Follows = labels.Follows?.ToByteString() ?? ByteString.Empty,
        };
        if (labels.IsGtin)
        {
            body.Gtin = labels.ProductId;
        }
        else
        {
            body.SelfIssuedId = labels.ProductId;
        }

        var part = new SerialSeed
        {
            Seed = body.OwnSerials && body.InnerRoot.IsEmpty ? ByteString.Empty : ByteString.CopyFrom(seed),
            Own = { labels.OwnSerials ?? [] },
        };
        return Write(
            occurredAt,
            $"{labels.Units} {(labels.Units == 1 ? "label" : "labels")} {labels.ProductId} {labels.LotCode}",
            statement => statement.LabelBatch = body,
            Fresh().Restricted("serials", part));
    }

    /// <summary>Labels do not count any more.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="ranges">Runs of places from 0, ascending, none touching another.</param>
    /// <param name="reason">Why.</param>
    /// <param name="words">To whoever scans one; up to 200 bytes.</param>
    /// <param name="occurredAt">Null: now.</param>
    public Draft LabelVoid(StatementId batch, IEnumerable<LabelRange> ranges, LabelVoidReason reason, string words, DateTimeOffset? occurredAt = null) => Write(
        occurredAt,
        $"labels of {batch} void",
        statement => statement.LabelVoid = new LabelVoid { LabelBatch = batch.ToByteString(), Ranges = { ranges }, Reason = reason, Words = words });

    /// <summary>Labels are on packs.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="ranges">Runs of places from 0, ascending, none touching another.</param>
    /// <param name="occurredAt">Null: now.</param>
    public Draft LabelActivation(StatementId batch, IEnumerable<LabelRange> ranges, DateTimeOffset? occurredAt = null) => Write(
        occurredAt,
        $"labels of {batch} activated",
        statement => statement.LabelActivation = new LabelActivation { LabelBatch = batch.ToByteString(), Ranges = { ranges } });
}
