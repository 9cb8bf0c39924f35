using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerService.Queries;

/// <summary>Who asks.</summary>
/// <param name="Party">The party whose key the caller proved; null for anybody.</param>
internal sealed record Caller(StatementId? Party)
{
    /// <summary>Anybody: sees what is public.</summary>
    public static Caller Anonymous { get; } = new((StatementId?)null);
}
