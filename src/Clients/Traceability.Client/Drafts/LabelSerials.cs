using Google.Protobuf;
using Traceability.LedgerCore.Labels;
using Traceability.V1;

namespace Traceability.Client;

/// <summary>The codes of a label batch, for whoever issued it and so holds its sealed seed or list.</summary>
public static class LabelSerials
{
    private const string PartName = "serials";

    /// <summary>All serials of the batch; null when the statement is no label batch or its sealed part is not with it.</summary>
    public static IPackSerials? Of(SignedStatement issued) => Read(issued) is not var (body, seed) ? null
        : body.OwnSerials && seed.Own.Count == body.Units ? new OwnSerials(seed.Own)
        : seed.Seed.Length == Serial.SeedSize ? new SerialRoll(seed.Seed.Span, (int)body.Units)
        : null;

    /// <summary>The codes under the scratch panels; null when the batch has none.</summary>
    public static IPackSerials? InnerOf(SignedStatement issued) =>
        Read(issued) is var (body, seed) && !body.InnerRoot.IsEmpty && seed.Seed.Length == Serial.SeedSize
            ? SerialRoll.Inner(seed.Seed.Span, (int)body.Units)
            : null;

    private static (LabelBatch Body, SerialSeed Seed)? Read(SignedStatement issued)
    {
        ArgumentNullException.ThrowIfNull(issued);
        try
        {
            var body = Statement.Parser.ParseFrom(issued.Statement).LabelBatch;
            var part = issued.SealedParts.FirstOrDefault(part => part.Name == PartName);
            return body is { Units: > 0 and <= Serial.MaxUnits } && part is not null ? (body, SerialSeed.Parser.ParseFrom(part.Content)) : null;
        }
        catch (InvalidProtocolBufferException)
        {
            return null;
        }
    }
}
