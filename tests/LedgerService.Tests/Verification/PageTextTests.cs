using System.Collections;
using System.Reflection;
using System.Text.RegularExpressions;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Verification;
using Traceability.LedgerService.Verification.Pages;
using Traceability.LedgerService.Verification.Pages.Maps;
using Traceability.LedgerService.Verification.Pages.Texts;
using Traceability.V1;

namespace Traceability.LedgerService.Tests.Verification;

public sealed partial class PageTextTests
{
    private static readonly Dictionary<string, string> English = WordsOf(PageLanguage.All.Single(text => text.Tag == "en"));

    public static TheoryData<string> Languages => ["vi", "zh-Hans", "en", "fr", "de", "es"];

    [Theory]
    [MemberData(nameof(Languages))]
    public void EveryLanguageSaysTheSameWithTheSameValues(string tag)
    {
        var words = WordsOf(Text(tag));

        Assert.Equal(English.Keys.Order(), words.Keys.Order());
        Assert.All(words, word => Assert.Equal(Values(English[word.Key]), Values(word.Value)));
        Assert.All(words.Where(word => English[word.Key].Length > 0), word => Assert.NotEmpty(word.Value));
        if (tag != "en")
        {
            Assert.True(words.Count(word => word.Value == English[word.Key]) < words.Count / 20, "this is mostly English");
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void EveryKindOfStepPartNoticeAndWithholdingHasItsWords(string tag)
    {
        var text = Text(tag);
        var withholding = typeof(Reasons).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => field.GetValue(null))
            .OfType<Reason>()
            .Where(reason => reason.Kind == ReasonKind.Withheld)
            .Select(reason => reason.Code);

        Assert.Equal(Enum.GetValues<ScanStepKind>().Order(), text.Steps.Keys.Order());
        Assert.Equal(Enum.GetValues<ScanNoticeKind>().Order(), text.Notices.Keys.Order());
        Assert.Equal(Enum.GetValues<PlantPart>().Except([PlantPart.Unspecified]).Order(), text.Parts.Keys.Order());
        Assert.Empty(withholding.Except(text.Reasons.Keys));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void CountriesAndPlantsHaveNamesInEveryLanguage(string tag)
    {
        Assert.NotEqual("VN", CountryNames.Of("VN", tag));
        Assert.Equal("XX", CountryNames.Of("XX", tag));
        Assert.NotNull(PlantNames.Of("gynostemma pentaphyllum", tag));
        Assert.Null(PlantNames.Of("Nomen nescio", tag));
    }

    private static PageText Text(string tag) => PageLanguage.All.Single(text => text.Tag == tag);

    private static string[] Values(string sentence) => [.. Name().Matches(sentence).Select(match => match.Value).Distinct().Order()];

    // Every string of a table by its place.
    private static Dictionary<string, string> WordsOf(object table, string place = "")
    {
        var found = new Dictionary<string, string>();
        foreach (var property in table.GetType().GetProperties().Where(property => property.GetMethod!.IsPublic && property.GetIndexParameters().Length == 0))
        {
            var at = $"{place}.{property.Name}";
            switch (property.GetValue(table))
            {
                case string word when property.Name is not ("Tag" or "Name" or "DateFormat"):
                    found[at] = word;
                    break;
                case IDictionary words:
                    foreach (DictionaryEntry entry in words)
                    {
                        Add($"{at}[{entry.Key}]", entry.Value!);
                    }

                    break;
                case IReadOnlyList<string> lines:
                    for (var line = 0; line < lines.Count; line++)
                    {
                        found[$"{at}[{line}]"] = lines[line];
                    }

                    break;
                case VerdictText or ScanText or HomeText:
                    Add(at, property.GetValue(table)!);
                    break;
                default:
                    break;
            }
        }

        return found;

        void Add(string at, object value)
        {
            foreach (var (key, word) in value is string text ? new Dictionary<string, string> { [at] = text } : WordsOf(value, at))
            {
                found[key] = word;
            }
        }
    }

    [GeneratedRegex("\\{[a-z]+\\}")]
    private static partial Regex Name();
}
