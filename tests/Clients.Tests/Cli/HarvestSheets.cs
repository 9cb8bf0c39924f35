using System.Text;
using Traceability.Cli.Harvests;
using Traceability.Cli.Sheets;

namespace Traceability.Clients.Tests.Cli;

/// <summary>Reads harvest files that a test wrote as text.</summary>
internal static class HarvestSheets
{
    public const string Heading = "slip,time,collector,species,part,mass,unit,state,latitude,longitude,accuracy,area";

    public static readonly DateTimeOffset Now = new(2026, 7, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly Dictionary<string, string> GoodCells = new()
    {
        ["slip"] = "S-1",
        ["time"] = "2026-06-14T07:40+07:00",
        ["collector"] = "C-017",
        ["species"] = "Gynostemma pentaphyllum",
        ["part"] = "aerial",
        ["mass"] = "12.5",
        ["unit"] = "kg",
        ["state"] = "fresh",
        ["latitude"] = "22.305124",
        ["longitude"] = "105.876341",
        ["accuracy"] = "8",
        ["area"] = "1f3a55c0",
    };

    /// <summary>A good row but for the cells given.</summary>
    public static string Row(params (string Column, string Text)[] cells)
    {
        var all = new Dictionary<string, string>(GoodCells);
        foreach (var (column, text) in cells)
        {
            all[column] = text;
        }

        return string.Join(',', Heading.Split(',').Select(column => all[column]));
    }

    public static Sheet Csv(params string[] lines)
    {
        Assert.True(CsvSheet.TryRead(Encoding.UTF8.GetBytes(string.Join('\n', lines)), out var sheet, out var fault), fault?.Sentence);
        return sheet;
    }

    public static HarvestFile Read(Sheet sheet, HarvestDefaults? defaults = null)
    {
        Assert.True(HarvestFile.TryRead(sheet, defaults ?? new HarvestDefaults(), Now, out var file, out var fault), fault?.Sentence);
        return file;
    }
}
