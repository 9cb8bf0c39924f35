using System.Globalization;
using Traceability.TestKit;

namespace Traceability.EndToEnd.Tests.Harness;

/// <summary>Harvest spreadsheets as a cooperative keeps them.</summary>
internal static class HarvestSheet
{
    public const string Heading = "slip,time,collector,species,part,mass,unit,state,latitude,longitude,accuracy";

    /// <summary>A file of certified collections, one a minute, on slips "prefix-0001" and so on.</summary>
    public static void Write(string path, Season season, string prefix, int rows) => File.WriteAllLines(
        path, [Heading, .. Enumerable.Range(1, rows).Select(number => Row(season, $"{prefix}-{number:D4}", number))]);

    /// <summary>One certified collection.</summary>
    public static string Row(Season season, string slip, int number) => string.Create(
        CultureInfo.InvariantCulture,
        $"{slip},{TimeOf(season, number)},C-{number % 7:D3},{SeasonScript.Species},aerial,{500 + number},g,fresh,22.1450000,105.8350000,5");

    /// <summary>A time in the season, the later the higher the number.</summary>
    public static string TimeOf(Season season, int number) =>
        season.Began.AddDays(20).AddMinutes(number).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
