using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Traceability.Cli.Texts;
using Traceability.LedgerCore.Labels;
using Traceability.V1;

namespace Traceability.Cli.Labels;

/// <summary>Labels by their numbers as in labels.csv, from 1: "7", "1-500", "1-500,620,700-710".</summary>
internal static class LabelRanges
{
    private const int MaximumRanges = 1_000;

    /// <summary>The runs, ascending and joined where they touch.</summary>
    public static bool TryParse(string text, out IReadOnlyList<LabelRange> ranges, [NotNullWhen(false)] out TextFault? fault)
    {
        var runs = new List<(int First, int Last)>();
        ranges = [];
        fault = null;
        foreach (var word in text.Split(',', StringSplitOptions.TrimEntries))
        {
            var ends = word.Split('-', StringSplitOptions.TrimEntries);
            if (ends.Length > 2 || !TryNumber(ends[0], out var first) || !TryNumber(ends[^1], out var last) || last < first)
            {
                fault = new TextFault($"'{word}' names no labels.", "Write numbers as in labels.csv, from 1: 7, or 1-500, or 1-500,620.");
                return false;
            }

            runs.Add((first, last));
        }

        var joined = new List<LabelRange>();
        foreach (var (first, last) in runs.Order())
        {
            if (joined.Count > 0 && first - 1 <= joined[^1].First + joined[^1].Count)
            {
                joined[^1].Count = Math.Max(joined[^1].Count, (uint)last - joined[^1].First);
            }
            else
            {
                joined.Add(new LabelRange { First = (uint)first - 1, Count = (uint)(last - first) + 1 });
            }
        }

        ranges = joined;
        fault = joined.Count <= MaximumRanges
            ? null
            : new TextFault($"These are {joined.Count} runs of labels.", $"One statement takes {MaximumRanges}: say the rest in a second one.");
        return fault is null;
    }

    private static bool TryNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number is >= 1 and <= Serial.MaxUnits;
}
