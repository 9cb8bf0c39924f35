using Google.Protobuf.Collections;
using Traceability.LedgerCore.Labels;

namespace Traceability.LedgerCore.Statements;

/// <summary>What is said of issued labels: runs of places, in one spelling.</summary>
internal static class LabelMarkShape
{
    private const int MaximumRanges = 1_000;
    private const int MaximumWords = 200;

    public static Refusal? Check(V1.LabelVoid body) =>
        Field.Id("label_void.label_batch", body.LabelBatch)
        ?? CheckRanges("label_void.ranges", body.Ranges)
        ?? Field.Choice("label_void.reason", body.Reason)
        ?? Field.OptionalWords("label_void.words", body.Words, MaximumWords);

    public static Refusal? Check(V1.LabelActivation body) =>
        Field.Id("label_activation.label_batch", body.LabelBatch) ?? CheckRanges("label_activation.ranges", body.Ranges);

    private static Refusal? CheckRanges(string field, RepeatedField<V1.LabelRange> ranges)
    {
        if (Field.Count(field, ranges.Count, 1, MaximumRanges) is { } refusal)
        {
            return refusal;
        }

        // Two that touch would be two spellings of one.
        var next = 0L;
        for (var place = 0; place < ranges.Count; place++)
        {
            var range = ranges[place];
            if (Field.Between($"{field}[{place}].first", range.First, next, Serial.MaxUnits - 1L) is { } outOfPlace)
            {
                return outOfPlace;
            }

            if (Field.Between($"{field}[{place}].count", range.Count, 1, Serial.MaxUnits - (long)range.First) is { } tooLong)
            {
                return tooLong;
            }

            next = (long)range.First + range.Count + 1;
        }

        return null;
    }
}
