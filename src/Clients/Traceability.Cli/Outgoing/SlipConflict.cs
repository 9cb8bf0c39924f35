using Traceability.Cli.Harvests;
using Traceability.Cli.Texts;
using Traceability.Client;
using Traceability.LedgerCore.Statements;
using Traceability.V1;
using MassText = Traceability.Cli.Texts.MassText;

namespace Traceability.Cli.Outgoing;

/// <summary>
/// A row whose slip the ledger holds with another statement. The same row gives the same statement, so something of it differs:
/// to say that nothing is to be done would hide it.
/// </summary>
internal static class SlipConflict
{
    public const string Code = "SLIP_ALREADY_RECORDED";

    public static Standing Explain(Workspace workspace, HarvestRow row, Standing standing) =>
        standing.Refusal is { Code: Code } refusal
            ? standing with { Refusal = refusal with { Sentence = SentenceOf(workspace, row, refusal), WayOut = WayOut } }
            : standing;

    private const string WayOut =
        "A correction is not possible yet with this command: keep the paper and tell the certification body. If it is another collection, give it a slip number of its own.";

    private static string SentenceOf(Workspace workspace, HarvestRow row, LedgerRefusal refusal)
    {
        var known = refusal.Values.GetValueOrDefault("statement") ?? string.Empty;
        var recorded = $"Slip '{row.Slip}' is recorded by statement {known}";
        if (!StatementId.TryParse(known, out var id)
            || workspace.Outbox.Find(id)?.Statement is not { } earlier
            || Statement.Parser.ParseFrom(earlier.Statement) is not { Harvest: { } said } statement
            || earlier.SealedParts.FirstOrDefault(part => part.Name == "measures") is not { } sealedPart)
        {
            return $"{recorded}, which is not this row: its content differs, or it was entered by hand or with another key.";
        }

        var measures = HarvestMeasures.Parser.ParseFrom(sealedPart.Content);
        var differing = string.Join(", ", Differences(row, said, statement.OccurredAtMs, measures));
        return differing.Length == 0
            ? $"{recorded}, with the same content but for area or name; it was entered by hand or with another key."
            : $"{recorded} with another content: {differing}.";
    }

    private static IEnumerable<string> Differences(HarvestRow row, Harvest said, long occurredAtMs, HarvestMeasures measures)
    {
        (bool Differs, string Words)[] all =
        [
            (measures.MassMg != row.MassMg, $"{MassText.Format(measures.MassMg)} there, {MassText.Format(row.MassMg)} here"),
            (measures.MassState != row.State, $"{PlantWords.States.Of(measures.MassState)} there, {PlantWords.States.Of(row.State)} here"),
            (said.Species != row.Species, $"{said.Species} there"),
            (said.Part != row.Part, $"{PlantWords.Parts.Of(said.Part)} there"),
            (said.Collector != row.Collector, $"collector {said.Collector} there"),
            (occurredAtMs != row.OccurredAtMs, $"collected {TimeText.Format(occurredAtMs)} there"),
            (!measures.Position.Equals(row.Position) || measures.AccuracyCm != row.AccuracyCm, "another position or accuracy"),
        ];
        return all.Where(one => one.Differs).Select(one => one.Words);
    }
}
