using Traceability.LedgerCore.Labels;
using Traceability.LedgerCore.Labels.Gs1;
using Traceability.TestKit;

namespace Traceability.LedgerCore.Tests.Labels.Gs1;

public sealed class AiPairsTests
{
    private const string Dictionary = "data/gs1-digital-link/gs1-syntax-dictionary.txt";

    // An identifier that needs nothing and that nothing bars.
    private const string Neutral = "90";

    [SharedFact(Dictionary)]
    public void Identifiers_hold_together_as_the_syntax_dictionary_says()
    {
        var rows = File.ReadLines(SharedFile.Path(Dictionary))
            .Select(line => line.Split('#')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(words => words.Length > 1)
            .SelectMany(words => Ends(words[0]).Select(code => (Code: code, Needs: Words(words, "req="), Bars: Words(words, "ex="))))
            .ToDictionary(row => row.Code);
        bool Theirs(string[] codes) => codes.All(code =>
            (rows[code].Needs.Length == 0 || rows[code].Needs.Any(group => group.Split('+').All(pattern => codes.Any(other => IsOf(pattern, other)))))
            && !rows[code].Bars.Any(pattern => codes.Any(other => other != code && IsOf(pattern, other))));

        string[] all = [.. rows.Keys.Order(StringComparer.Ordinal)];
        foreach (var one in all)
        {
            // It alone and with what it needs; that with each identifier more, and with one less.
            string[][] groups = [[one], .. rows[one].Needs.Select(group => group.Replace('n', '0').Split('+').Append(one).Distinct().ToArray())];
            foreach (var group in groups)
            {
                Array.ForEach(all, other => Same([.. group, other]));
                Array.ForEach(group, left => Same([.. group.Where(code => code != left)]));
            }
        }

        void Same(string[] codes)
        {
            if (Theirs(codes) != AiPairs.Hold(codes.Select(Element)))
            {
                Assert.Fail(string.Join('+', codes));
            }
        }
    }

    [Theory]
    [InlineData("01,10,21", true)]
    [InlineData("01,10,17,3103", true)]
    [InlineData("10", false)]
    [InlineData("01,37", false)]
    [InlineData("00,02,37", true)]
    [InlineData("01,3103,3104", false)]
    [InlineData("01,3103,3203", true)]
    [InlineData("01,392n", false)]
    [InlineData("01,3922,3103", true)]
    [InlineData("01,21,235", false)]
    [InlineData("01,422,426", false)]
    [InlineData(Neutral, true)]
    public void What_needs_another_has_it_and_what_bars_another_has_not(string codes, bool holds) =>
        Assert.Equal(holds, AiPairs.Hold(codes.Replace('n', '2').Split(',').Select(Element)));

    [Theory]
    [InlineData("https://trace.example/01/05412345000013/10/L1?17=290331", true)]
    [InlineData("https://trace.example/01/05412345000013/10/L1?37=12", false)]
    [InlineData("https://trace.example/01/05412345000013/10/L1?3103=001000&3104=000100", false)]
    [InlineData("https://trace.example/01/05412345000013/10/L1?lang=vi", true)]
    public void A_link_whose_identifiers_do_not_go_together_names_no_pack(string address, bool isOne)
    {
        Assert.True(Gs1Link.TryParse(address, out _));
        Assert.Equal(isOne, PackAddress.TryParse(address, out _));
    }

    private static Gs1Element Element(string code) => AiTable.TryFind(code, out var ai) ? new Gs1Element(ai, "") : throw new ArgumentException(code);

    // The first and the last of a range: those between are alike.
    private static IEnumerable<string> Ends(string range) => range.Split('-').Distinct();

    private static string[] Words(string[] words, string start) =>
        words.FirstOrDefault(word => word.StartsWith(start, StringComparison.Ordinal)) is { } found ? found[start.Length..].Split(',') : [];

    private static bool IsOf(string pattern, string code) =>
        pattern.Length == code.Length && Enumerable.Range(0, code.Length).All(place => pattern[place] == code[place] || pattern[place] == 'n');
}
