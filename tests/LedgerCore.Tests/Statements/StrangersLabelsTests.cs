using Traceability.LedgerCore.Statements;
using Traceability.TestKit;

namespace Traceability.LedgerCore.Tests.Statements;

public sealed class StrangersLabelsTests
{
    private static readonly SeasonScript Season = SeasonScript.Open();

    [Theory]
    [InlineData(SerialCheck.CheapUnits, true)]
    [InlineData(SerialCheck.CheapUnits + 1, false)]
    public void Serials_of_very_many_labels_are_made_only_for_a_key_that_the_ledger_knows(long units, bool expected)
    {
        var labels = Season.Label(Season.Trader, new LotKey(Season.Area, 0), units, 1000, "L-1").Sign();

        var admitted = StatementAdmission.TryAdmit(labels, SeasonScript.Origin, out _, out var refusal, isKnown: _ => false);

        Assert.Equal(expected, admitted);
        Assert.Equal(expected ? null : "KEY_UNKNOWN", refusal?.Code);
        Assert.True(StatementAdmission.TryAdmit(labels, SeasonScript.Origin, out _, out _, isKnown: _ => true));
    }
}
