using Spectre.Console;
using Traceability.Cli.Output;
using Traceability.Cli.Texts;
using Traceability.V1;

namespace Traceability.Cli.Views;

/// <summary>Where a lot was collected, for people.</summary>
internal static class OriginTable
{
    public static void Write(IAnsiConsole console, CheckOriginResponse answer)
    {
        var table = Tables.With("Harvest", "Collected", "Area", "Country", "Over 4 ha", "Findings", "Access");
        foreach (var origin in answer.Origins)
        {
            table.AddPlain(
                Ids.Short(Ids.Lot(origin.Harvest)),
                TimeText.Format(origin.OccurredAtMs),
                origin.AreaName,
                origin.Country,
                origin.OverFourHectares ? "yes" : "no",
                origin.Findings.Count == 0 ? "none" : string.Join(", ", origin.Findings.Select(TradeWords.Findings.Of)),
                origin.Access.Count == 0 ? "none recorded" : string.Join(", ", origin.Access.Select(one => one.Access.Identifier)));
        }

        console.WriteTable(table);
        console.WriteLine(
            answer.Truncated ? "There are more lots upstream: raise --limit. What was not looked at is of unknown origin."
            : answer.Complete ? "Every part of the lot leads to a harvest whose geolocation is without findings."
            : "Some of the lot's geolocation is not as the regulation asks.");
    }
}
