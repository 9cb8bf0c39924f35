using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Traceability.State.V1;
using Traceability.TestKit;

namespace Traceability.LedgerCore.Tests.Custody;

internal static class StateSnapshot
{
    /// <summary>Balances of the lots that a draft may touch, as they are now.</summary>
    public static Dictionary<StateKey, long> BalancesFor(this MemoryCustodyState state, Draft draft)
    {
        Assert.True(StatementAdmission.TryAdmit(draft.Sign(), SeasonScript.Origin, out var admitted, out var refusal), $"{refusal}");
        var balances = new Dictionary<StateKey, long>();
        foreach (var key in StateKeys.TouchedBy(admitted).Where(key => key.Kind == StateKind.Lot))
        {
            balances[key] = state.TryGet(key, out var stored) ? LotRecord.Parser.ParseFrom(stored.Span).BalanceMg : 0;
        }

        return balances;
    }
}
