using Traceability.V1;

namespace Traceability.Cli.Rules.Cites;

/// <summary>Cuts a table into pieces that each fit a statement. The same table is always cut alike.</summary>
internal static class CitesPieces
{
    // Below the 61,440 bytes of a statement, with room for its envelope.
    private const int MostBytes = 60_000;
    private const int MostRows = 500;

    /// <param name="version">For people.</param>
    /// <param name="effectiveFromMs">In force from, Unix milliseconds.</param>
    /// <param name="annotations">Stand in the first piece.</param>
    /// <param name="rows">In their order.</param>
    public static IReadOnlyList<CitesListings> Cut(
        string version, long effectiveFromMs, IEnumerable<CitesAnnotation> annotations, IEnumerable<CitesRow> rows)
    {
        var pieces = new List<CitesListings> { Begin(version, effectiveFromMs) };
        pieces[0].Annotations.Add(annotations);
        var size = pieces[0].CalculateSize();
        foreach (var row in rows)
        {
            var added = row.CalculateSize() + 4;
            if (size + added > MostBytes || pieces[^1].Rows.Count == MostRows)
            {
                pieces.Add(Begin(version, effectiveFromMs));
                size = pieces[^1].CalculateSize();
            }

            pieces[^1].Rows.Add(row);
            size += added;
        }

        return pieces;
    }

    private static CitesListings Begin(string version, long effectiveFromMs) => new() { Version = version, EffectiveFromMs = effectiveFromMs };
}
