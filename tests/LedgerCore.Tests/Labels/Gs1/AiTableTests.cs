using System.Globalization;
using System.Text.Json;
using Traceability.LedgerCore.Labels.Gs1;
using Traceability.TestKit;

namespace Traceability.LedgerCore.Tests.Labels.Gs1;

public sealed class AiTableTests
{
    private const string Dictionary = "data/gs1-digital-link/gs1-syntax-dictionary.txt";
    private const string OtherTable = "data/gs1-digital-link/openepcis-aitable.json";

    [SharedFact(Dictionary)]
    public void Every_identifier_of_the_syntax_dictionary_is_here_with_its_format_and_its_part_in_a_link()
    {
        var theirs = File.ReadLines(SharedFile.Path(Dictionary))
            .Select(line => line.Split('#')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(words => words.Length > 1)
            .SelectMany(words => Codes(words[0]).Select(code => Row(code, words[1..])));
        Assert.Equal(theirs.Order(StringComparer.Ordinal), AiTable.All.Select(Row).Order(StringComparer.Ordinal));
    }

    [SharedFact(OtherTable)]
    public void A_second_table_agrees_on_lengths_and_short_names()
    {
        using var table = JsonDocument.Parse(File.ReadAllText(SharedFile.Path(OtherTable)));
        foreach (var row in table.RootElement.EnumerateArray())
        {
            var code = row.GetProperty("ai").GetString()!;
            var format = row.GetProperty("format").GetString()!;
            Assert.True(AiTable.TryFind(code, out var ai), code);
            Assert.True(!row.TryGetProperty("shortcode", out var name) || (AiTable.TryFindWord(name.GetString()!, out var named) && named == ai), code);

            // It leaves out the country or currency before these values, and has the model number of before 2019.
            string[] series = ["391", "393", "703", "8013"];
            var differs = series.Any(start => code.StartsWith(start, StringComparison.Ordinal));
            Assert.Equal(differs, MaxOf(format) != ai.MaxLength);
        }
    }

    [Theory]
    [InlineData("01", "05412345000013", true, true)]
    [InlineData("01", "05412345000014", false, false)]
    [InlineData("8013", "5060917511473062B98T", true, true)]
    [InlineData("8013", "5060917511473062B98S", false, false)]
    [InlineData("17", "290231", true, false)]
    [InlineData("17", "290200", true, true)]
    [InlineData("17", "28022", false, false)]
    [InlineData("7007", "280229280301", true, true)]
    [InlineData("7007", "2802292803", false, false)]
    [InlineData("8006", "054123450000130201", true, false)]
    [InlineData("8006", "054123450000130102", true, true)]
    [InlineData("8007", "GB82WEST12345698765432", true, true)]
    [InlineData("8007", "GB82WEST12345698765433", true, false)]
    [InlineData("10", "ABC~", false, false)]
    [InlineData("10", "123456789012345678901", false, false)]
    [InlineData("8010", "0541234537290a41", false, false)]
    [InlineData("8003", "14965031954585", true, false)]
    [InlineData("4309", "18000000013600000000", true, false)]
    [InlineData("8014", "123", false, false)]
    public void A_value_is_held_against_its_format(string code, string value, bool isAccepted, bool makesSense)
    {
        Assert.True(AiTable.TryFind(code, out var ai));
        Assert.Equal((isAccepted, makesSense), (ai.Accepts(value), ai.MakesSense(value)));
    }

    private static string Row(ApplicationIdentifier ai) =>
        $"{ai.Code} {(ai.HasPredefinedLength ? "*" : "")}{(ai.IsAttribute ? "?" : "")} "
        + string.Join(' ', ai.Parts.Select(part =>
            (part.IsOptional ? "[" : "") + part.Kind + (part.Min == part.Max ? "" : "..") + part.Max + (part.IsOptional ? "]" : "")))
        + (ai is { IsKey: true, IsOldKey: false } ? " key " + string.Join('|', ai.Sequences!.Select(sequence => string.Join(',', sequence))) : "")
        + (ai.Parts.Any(part => (part.Checks & DataCheck.CheckDigit) != 0) ? " csum" : "")
        + (ai.Parts.Any(part => (part.Checks & DataCheck.CheckCharacters) != 0) ? " csumalpha" : "");

    private static string Row(string code, string[] words)
    {
        var flags = "*?".Where(flag => words[0].Contains(flag, StringComparison.Ordinal) && !char.IsAsciiLetter(words[0][0]));
        var parts = words.Where(word => word.TrimStart('[')[0] is 'N' or 'X' or 'Y' or 'Z').ToArray();
        var key = words.FirstOrDefault(word => word.StartsWith("dlpkey", StringComparison.Ordinal));
        return $"{code} {string.Concat(flags)} "
            + string.Join(' ', parts.Select(part => part.Split(',') is var pieces && part[0] == '[' ? "[" + pieces[0].Trim('[', ']') + "]" : pieces[0]))
            + (key is null ? "" : " key " + key["dlpkey".Length..].TrimStart('='))
            + (parts.Any(part => part.Split(',').Select(piece => piece.TrimEnd(']')).Contains("csum")) ? " csum" : "")
            + (parts.Any(part => part.Split(',').Contains("csumalpha")) ? " csumalpha" : "");
    }

    private static int MaxOf(string format) => format.Split('+', StringSplitOptions.RemoveEmptyEntries)
        .Sum(part => int.Parse(part.Trim('[', ']')[1..].Split("..")[^1], NumberStyles.None, CultureInfo.InvariantCulture));

    private static IEnumerable<string> Codes(string range) => range.Split('-') is [var first, var last]
        ? Enumerable.Range(int.Parse(first, CultureInfo.InvariantCulture), int.Parse(last, CultureInfo.InvariantCulture) - int.Parse(first, CultureInfo.InvariantCulture) + 1)
            .Select(number => number.ToString(CultureInfo.InvariantCulture))
        : [range];
}
