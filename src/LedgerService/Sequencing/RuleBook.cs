using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerService.Sequencing;

/// <summary>What a batch is ruled by: always <see cref="Custody"/> in a ledger; a benchmark commits without rules to tell what they cost.</summary>
/// <param name="TouchedBy">Keys that ruling on a statement will read.</param>
/// <param name="LotsOf">Lots that ruling on a statement will read, whose places are among the keys.</param>
/// <param name="Apply">The ruling.</param>
public sealed record RuleBook(
    Func<AdmittedStatement, IEnumerable<StateKey>> TouchedBy,
    Func<AdmittedStatement, IEnumerable<LotKey>> LotsOf,
    Func<RecordedStatement, ICustodyState, Ruling> Apply)
{
    /// <summary>The rules of docs/rules.md.</summary>
    public static RuleBook Custody { get; } = new(StateKeys.TouchedBy, StateKeys.LotsOf, CustodyFold.Apply);
}
