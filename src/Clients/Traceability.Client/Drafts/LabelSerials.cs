using Google.Protobuf;
using Traceability.LedgerCore.Labels;
using Traceability.V1;

namespace Traceability.Client;

/// <summary>The serials of a label batch, for whoever issued it and so holds its sealed seed.</summary>
public static class LabelSerials
{
    private const string PartName = "serials";

    /// <summary>All serials of the batch; null when the statement is no label batch or its seed is not with it.</summary>
    public static SerialRoll? Of(SignedStatement issued)
    {
        ArgumentNullException.ThrowIfNull(issued);
        try
        {
            var body = Statement.Parser.ParseFrom(issued.Statement).LabelBatch;
            var part = issued.SealedParts.FirstOrDefault(part => part.Name == PartName);
            return body is { Units: > 0 and <= Serial.MaxUnits }
                && part is not null
                && SerialSeed.Parser.ParseFrom(part.Content) is { Seed.Length: Serial.SeedSize } seed
                ? new SerialRoll(seed.Seed.Span, (int)body.Units)
                : null;
        }
        catch (InvalidProtocolBufferException)
        {
            return null;
        }
    }
}
