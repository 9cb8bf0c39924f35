using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerService.Queries;

/// <summary>Whose quotas are asked for; null does not narrow.</summary>
/// <param name="Body">The certification body that described the areas.</param>
/// <param name="Operator">The areas' operator.</param>
/// <param name="Area">One area.</param>
/// <param name="OverOnly">Only seasons of which more was harvested than allowed.</param>
internal sealed record QuotaFilter(StatementId? Body, StatementId? Operator, StatementId? Area, bool OverOnly);
