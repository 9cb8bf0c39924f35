using Traceability.V1;

namespace Traceability.Cli.Rules.Cites;

/// <summary>A table of listings, read.</summary>
/// <param name="Rows">To be imported, in the file's order.</param>
/// <param name="OtherKingdoms">Rows that are no plants, and left out.</param>
/// <param name="Remarks">Where the reading is not plain.</param>
internal sealed record CitesFileRead(IReadOnlyList<CitesRow> Rows, int OtherKingdoms, IReadOnlyList<CitesRemark> Remarks);
