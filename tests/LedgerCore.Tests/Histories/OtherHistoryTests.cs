using System.Globalization;

namespace Traceability.LedgerCore.Tests.Histories;

/// <summary>
/// The same books over shorter histories of other people. In these not everything comes up; what does is held against the
/// invariants as in <see cref="HistoryTests"/>. TRACEABILITY_HISTORIES=N plays N long ones instead.
/// </summary>
public sealed class OtherHistoryTests
{
    private const int First = 2;
    private const int Few = 2;
    private const int Short = 1_500;
    private const int Long = 10_000;

    public static TheoryData<int, int> Histories
    {
        get
        {
            var isLong = int.TryParse(Environment.GetEnvironmentVariable("TRACEABILITY_HISTORIES"), CultureInfo.InvariantCulture, out var asked);
            var histories = new TheoryData<int, int>();
            for (var seed = First; seed < First + (isLong ? asked : Few); seed++)
            {
                histories.Add(seed, isLong ? Long : Short);
            }

            return histories;
        }
    }

    [Theory]
    [MemberData(nameof(Histories))]
    public void In_histories_of_other_people_every_invariant_holds(int seed, int statements)
    {
        var history = new History(seed);
        history.Play(statements);
        Assert.True(history.Offered >= statements && history.Season.Entries.Count > statements / 4, $"{history.Offered} offered, {history.Season.Entries.Count} admitted");
        Assert.Equal(history.Season.State.StateHash(), HistoryReplay.Of(history.Season).StateHash());
    }
}
