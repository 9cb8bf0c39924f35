using Xunit.Abstractions;

namespace Traceability.LedgerCore.Tests.Histories;

/// <summary>
/// The invariants I1 to I15 of the trade study over long random histories, each held against a plain second opinion:
/// I1, I2, I3 <see cref="CollectionBook"/>; I4 <see cref="StepBook"/>; I5 and the mass in the world <see cref="MassBook"/>;
/// I6, I11, I12 <see cref="ClaimBook"/>; I7, I8 <see cref="SaleBook"/>; I9, I13 <see cref="PackBook"/>;
/// I10 <see cref="PermitBook"/>; I14, I15 <see cref="YearBook"/>. Of serials, that no root of other seeds is taken and that nobody
/// guesses one (I13) is shown in the label tests; what consumers see of a status (I11) in those of the service.
/// </summary>
public sealed class HistoryTests(ITestOutputHelper output)
{
    private const int Statements = 10_000;

    [Fact]
    public void In_ten_thousand_statements_of_honest_and_cheating_people_every_invariant_holds()
    {
        var history = new History(seed: 1);
        history.Play(Statements);
        output.WriteLine($"{history.Offered} offered, {history.Season.Entries.Count} in the log, {history.Overtaken} overtaken");
        output.WriteLine(string.Join("\n", history.Admitted.OrderBy(one => one.Key)));
        output.WriteLine(string.Join("\n", history.Refusals.OrderBy(one => one.Key)));
        foreach (var book in history.Books)
        {
            output.WriteLine($"{book.GetType().Name}: {string.Join(", ", book.Seen)}");
        }

        Assert.All(history.Books.SelectMany(book => book.Seen), seen => Assert.True(seen.Value > 0, $"{seen.Key} never came up"));
        Assert.True(history.Overtaken > history.Season.Entries.Count / 10, $"{history.Overtaken} overtaken");
        Assert.True(history.Offered >= Statements && history.Season.Entries.Count > Statements / 4, $"{history.Offered} offered, {history.Season.Entries.Count} admitted");
        Assert.Equal(history.Season.State.StateHash(), HistoryReplay.Of(history.Season).StateHash());
    }
}
