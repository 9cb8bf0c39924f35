using System.CommandLine;

namespace Traceability.Cli;

/// <summary>Commands that somebody may have meant.</summary>
internal static class Suggestions
{
    private const int MostSlips = 2;
    private const int LongestWord = 40;

    /// <summary>"Did you mean: harvest?", or nothing.</summary>
    public static string For(Command command, IEnumerable<string> unmatched)
    {
        var near = unmatched.Where(word => word.Length is > 1 and <= LongestWord && word[0] != '-')
            .SelectMany(word => command.Subcommands.Select(one => (one.Name, Slips: one.Name.StartsWith(word, StringComparison.Ordinal) ? 0 : SlipsBetween(word, one.Name))))
            .Where(one => one.Slips <= MostSlips)
            .OrderBy(one => one.Slips)
            .Select(one => one.Name)
            .Distinct()
            .Take(3)
            .ToArray();
        return near.Length == 0 ? string.Empty : $"Did you mean: {string.Join(", ", near)}? ";
    }

    // Letters to insert, remove or replace until one word is the other, row by row.
    private static int SlipsBetween(string from, string to)
    {
        var above = Enumerable.Range(0, to.Length + 1).ToArray();
        foreach (var letter in from)
        {
            var row = new int[above.Length];
            row[0] = above[0] + 1;
            for (var place = 1; place < row.Length; place++)
            {
                row[place] = Math.Min(Math.Min(row[place - 1], above[place]) + 1, above[place - 1] + (letter == to[place - 1] ? 0 : 1));
            }

            above = row;
        }

        return above[^1];
    }
}
