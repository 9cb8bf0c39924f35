using Spectre.Console;
using Traceability.Cli.Outgoing;
using Traceability.Cli.Output;
using Traceability.Cli.Texts;
using Traceability.V1;

namespace Traceability.Cli.Views;

/// <summary>What became of one statement, for people.</summary>
internal static class StandingView
{
    public static void Write(IAnsiConsole console, Standing standing) => console.WritePairs(
        ("Statement", standing.Id.ToString()),
        ("What", standing.Summary),
        ("Stands", StandingDocument.WordOf(standing)),
        ("Why", standing.Reasons),
        ("Lots", standing.Receipt is { } receipt ? string.Join('\n', receipt.Lots.Select(LineOf)) : string.Empty),
        ("Log index", standing.Receipt is { } taken ? $"{taken.Index}" : string.Empty));

    private static string LineOf(RuledLot lot) => $"{Ids.Lot(lot.Id)} {PlantWords.Claims.Of(lot.Claim)}";
}
