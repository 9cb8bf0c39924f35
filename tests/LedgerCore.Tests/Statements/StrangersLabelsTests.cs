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

    [Theory]
    [InlineData(300, true)]
    [InlineData(2000, false)]
    public void A_boundary_of_very_many_corners_is_looked_at_only_for_a_key_that_the_ledger_knows(int corners, bool expected)
    {
        var boundary = new V1.AreaBoundary { Outer = new V1.Ring() };
        for (var corner = 0; corner < corners; corner++)
        {
            boundary.Outer.Corners.Add(new V1.Position { LatitudeE7 = 220_000_000 + (corner * corner), LongitudeE7 = 1_058_000_000 + corner });
        }

        var area = Season.AreaOf(Season.Cooperative).Seal("boundary", boundary).Sign();

        Assert.Equal(expected, StatementAdmission.TryAdmit(area, SeasonScript.Origin, out _, out var refusal, isKnown: _ => false));
        Assert.Equal(expected ? null : "KEY_UNKNOWN", refusal?.Code);
        Assert.True(StatementAdmission.TryAdmit(area, SeasonScript.Origin, out _, out _, isKnown: _ => true));
    }
}
