namespace Traceability.Season.Commands;

/// <summary>A `trace` command line as it is typed in a shell.</summary>
internal static class CommandLine
{
    private const int Width = 110;

    /// <summary>Folded with backslashes, so that it can be copied.</summary>
    public static string Of(IEnumerable<string> words)
    {
        var lines = new List<string> { "trace" };
        foreach (var word in words.Select(Quoted))
        {
            if (lines[^1].Length + word.Length >= Width)
            {
                lines[^1] += " \\";
                lines.Add("   ");
            }

            lines[^1] += $" {word}";
        }

        return string.Join(Environment.NewLine, lines);
    }

    private static string Quoted(string word) => word.Length > 0 && word.All(letter => char.IsAsciiLetterOrDigit(letter) || "-_./:=+,@".Contains(letter))
        ? word
        : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
