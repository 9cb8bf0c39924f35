using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>What other statements say of a lot at the moment.</summary>
internal static class OpenMatters
{
    /// <summary>Most recalls, and most disputes, of one lot.</summary>
    public const int Maximum = 64;

    /// <summary>The first open one; null when there is none.</summary>
    public static LotMatter? FirstOpen(IEnumerable<LotMatter> matters) => matters.FirstOrDefault(matter => !matter.Closed);

    /// <summary>Closes one, and keeps it as history.</summary>
    public static void Close(IEnumerable<LotMatter> matters, StatementId id) =>
        matters.First(matter => matter.Id.Span.SequenceEqual(id.Span)).Closed = true;
}
