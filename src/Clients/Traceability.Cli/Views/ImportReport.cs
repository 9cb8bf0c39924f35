using Traceability.Cli.Harvests;
using Traceability.Cli.Outgoing;

namespace Traceability.Cli.Views;

/// <summary>What became of a harvest file.</summary>
/// <param name="File">Its path as typed.</param>
/// <param name="Read">What was read of it.</param>
/// <param name="Rows">Each imported row with its statement; none when the file was turned away.</param>
internal sealed record ImportReport(string File, HarvestFile Read, IReadOnlyList<(HarvestRow Row, Standing Standing)> Rows)
{
    /// <summary>How many rows stand how, most first.</summary>
    public IEnumerable<(string Word, int Count)> Summary => Rows
        .CountBy(pair => StandingDocument.WordOf(pair.Standing))
        .OrderByDescending(pair => pair.Value)
        .Select(pair => (pair.Key, pair.Value));
}
