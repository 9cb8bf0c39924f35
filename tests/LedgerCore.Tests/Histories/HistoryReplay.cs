using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Traceability.TestKit;

namespace Traceability.LedgerCore.Tests.Histories;

/// <summary>A history read as an auditor does it: nothing but the leaves, and the sealed parts that travelled.</summary>
internal static class HistoryReplay
{
    /// <summary>The state that they make.</summary>
    public static MemoryCustodyState Of(SeasonScript season)
    {
        var leaves = season.Entries.Select(entry => (Leaf: LeafCodec.Encode(entry.RecordedAtMs, entry.Statement), entry.Statement.Parts.Sealed));
        var (state, past, index) = (new MemoryCustodyState(), new LogPast(), 0UL);
        foreach (var (leaf, parts) in leaves)
        {
            Assert.True(LeafCodec.TryDecode(leaf, out var entry, out var refusal), $"{refusal}");
            var signed = new V1.SignedStatement { Statement = entry.Statement, Signatures = { entry.Signatures }, SealedParts = { parts } };
            Assert.True(StatementAdmission.TryAdmit(signed, SeasonScript.Origin, out var admitted, out refusal, personalMayBeErased: true), $"{refusal}");
            var recorded = new RecordedStatement(admitted, index++, entry.RecordedAtMs, past.SeenBy(admitted.Message));
            state.Apply(Assert.IsType<Ruling.Admitted>(CustodyFold.Apply(recorded, state)).Changes);
            past.Append(leaf, entry.RecordedAtMs);
        }

        return state;
    }
}
