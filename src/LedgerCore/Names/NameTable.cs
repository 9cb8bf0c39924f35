using System.Diagnostics.CodeAnalysis;

namespace Traceability.LedgerCore.Names;

/// <summary>
/// Reads a table of names: UTF-8, one plant a line, nine columns parted by tabs, several names in a column by "|"; lines that begin with
/// "#" are remarks. Columns: scientific name, synonyms, trade, English, Vietnamese, Chinese, pinyin, code words, source.
/// </summary>
public static class NameTable
{
    /// <summary>Most characters of a table.</summary>
    public const int MaxLength = 16 * 1024 * 1024;

    private const int Columns = 9;
    private const int LongestName = 200;

    // Shorter ones are ordinary words of some language too often to be believed in running text.
    private const int ShortestInText = 6;

    private static readonly NameKind[] KindOfColumn =
        [NameKind.Accepted, NameKind.Synonym, NameKind.Trade, NameKind.Common, NameKind.Common, NameKind.Common, NameKind.Pinyin, NameKind.CodeWord];

    /// <summary>Its names, or what is wrong and where.</summary>
    public static bool TryRead(string table, [NotNullWhen(true)] out IReadOnlyList<PlantName>? names, out string fault)
    {
        ArgumentNullException.ThrowIfNull(table);
        names = null;
        fault = table.Length > MaxLength ? $"it has more than {MaxLength} characters" : "";
        if (fault.Length > 0)
        {
            return false;
        }

        var read = new List<PlantName>();
        var number = 0;
        foreach (var line in table.Split('\n').Select(line => line.TrimEnd('\r')))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (!TryReadLine(line.Split('\t'), read, out fault))
            {
                fault = $"line {number}: {fault}";
                return false;
            }
        }

        names = read;
        return true;
    }

    private static bool TryReadLine(string[] cells, List<PlantName> read, out string fault)
    {
        fault = cells.Length != Columns ? $"it has {cells.Length} columns and not {Columns}"
            : cells[0].Trim().Length == 0 ? "it has no scientific name"
            : cells[^1].Trim().Length == 0 ? "it names no source"
            : "";
        for (var column = 0; fault.Length == 0 && column < KindOfColumn.Length; column++)
        {
            foreach (var name in cells[column].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                var folded = Folding.Squeeze(Folding.Of(name).Text);
                if (name.Length > LongestName || folded.Length == 0)
                {
                    fault = $"column {column + 1} has a name that is none, or longer than {LongestName} characters";
                    break;
                }

                read.Add(new PlantName(cells[0].Trim(), name, KindOfColumn[column], folded.Length >= ShortestInText || folded.Any(Folding.IsHan)));
            }
        }

        return fault.Length == 0;
    }
}
