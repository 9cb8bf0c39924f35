using System.Text;

namespace Traceability.Season.Play;

/// <summary>
/// The cooperative's collection book. The template says how many days ago each collection was, because what is recorded late
/// is withheld; the file that is imported has days, and stays as it is once written.
/// </summary>
internal static class HarvestBook
{
    private const string DaysAgo = "days ago";
    private const string Day = "ngày";
    private const string Mass = "khối lượng";
    private const string Collector = "mã người thu hái";

    /// <summary>Writes the file from the template unless it is there.</summary>
    public static void Write(DataFolder folder, Diary diary)
    {
        var path = folder.Harvest;
        if (File.Exists(path))
        {
            return;
        }

        var rows = File.ReadAllLines(folder.Sample("harvest-template.csv")).Select(line => line.Split(',')).ToArray();
        var day = Array.IndexOf(rows[0], DaysAgo);
        rows[0][day] = Day;
        foreach (var row in rows.Skip(1))
        {
            row[day] = diary.Day(int.Parse(row[day], System.Globalization.CultureInfo.InvariantCulture));
        }

        File.WriteAllLines(path + ".next", rows.Select(row => string.Join(',', row)), new UTF8Encoding(false));
        File.Move(path + ".next", path, overwrite: true);
    }

    /// <summary>The masses in kilograms as they are written, in the file's order.</summary>
    public static IEnumerable<string> MassesOf(string path) => Column(path, Mass);

    /// <summary>Everybody who collects in the season.</summary>
    public static IEnumerable<string> CollectorsOf(DataFolder folder) =>
        Column(folder.Sample("harvest-template.csv"), Collector).Distinct().Order(StringComparer.Ordinal);

    private static IEnumerable<string> Column(string path, string heading)
    {
        var rows = File.ReadAllLines(path).Select(line => line.Split(',')).ToArray();
        var place = Array.IndexOf(rows[0], heading);
        return rows.Skip(1).Select(row => row[place]);
    }
}
