using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Traceability.State.V1;
using Traceability.TestKit;

namespace Traceability.LedgerCore.Tests.Custody;

internal static class StateSnapshot
{
    /// <summary>The lots that a draft may touch, as they are now.</summary>
    public static Dictionary<StateKey, LotRecord> LotsFor(this MemoryCustodyState state, Draft draft)
    {
        Assert.True(StatementAdmission.TryAdmit(draft.Sign(), SeasonScript.Origin, out var admitted, out var refusal), $"{refusal}");
        var lots = new Dictionary<StateKey, LotRecord>();
        foreach (var key in StateKeys.LotsOf(admitted).Select(lot => LotPlaces.TryFind(state, lot, out var key) ? key : default).Distinct())
        {
            lots[key] = state.TryGet(key, out var stored) ? LotRecord.Parser.ParseFrom(stored.Span) : new LotRecord();
        }

        return lots;
    }

    /// <summary>Dry matter in what is left of a lot.</summary>
    public static Int128 DryLeft(this LotRecord lot) => lot.MassMg == 0 ? 0 : (Int128)lot.DryMg * lot.BalanceMg / lot.MassMg;
}
