using System.Text.Json.Nodes;
using Traceability.Cli.Outgoing;
using Traceability.Cli.Rules.Cites;
using Traceability.Cli.Texts;

namespace Traceability.Cli.Views;

/// <summary>What became of a table of listings, as a JSON document.</summary>
internal static class CitesImportDocument
{
    public static JsonObject Of(string version, long effectiveFromMs, CitesFileRead read, int annotations, IReadOnlyList<Standing> standings) => new()
    {
        ["version"] = version,
        ["effective_from"] = TimeText.Format(effectiveFromMs),
        ["rows"] = read.Rows.Count,
        ["left_out"] = read.OtherKingdoms,
        ["annotations"] = annotations,
        ["remarks"] = new JsonArray([.. read.Remarks.Select(one => new JsonObject
        {
            ["row"] = one.Row,
            ["name"] = one.Name,
            ["understood"] = one.IsUnderstood,
            ["sentence"] = one.Sentence,
        })]),
        ["statements"] = new JsonArray([.. standings.Select(StandingDocument.Of)]),
    };
}
