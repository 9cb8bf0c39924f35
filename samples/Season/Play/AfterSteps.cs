namespace Traceability.Season.Play;

/// <summary>What comes after a season: the premium, the year, and what went wrong.</summary>
internal static class AfterSteps
{
    public static IEnumerable<Step> Of() =>
    [
        new("premium", Parties.Cooperative, "The premium of the sale arrives in the cooperative's fund",
            diary => ["premium", diary.Short("sale"), "2100000 VND", "--document", "BANK-0001"]),
        new("year", Parties.Cooperative, "The cooperative declares its sales of the year; an auditor sees them beside what the ledger adds up",
            diary => ["declare", diary.Day(1)[..4], "--as-recorded", "--turnover", "21000000 VND"]),
        new("recall", Parties.Cooperative, "Moths in the drying house: the cooperative recalls the dried herb, and every pack behind it says so at once",
            diary => ["recall", diary.Short("dry"), "--reason", "moths in the drying house", "--advice", "Keep it closed, and ask where you bought it"]),
        new("lift", Parties.Cooperative, "The laboratory finds nothing: the recall is lifted, and stays as history",
            diary => ["recall", diary.Short("recall"), "--lift", "--reason", "the laboratory found nothing"]),
        new("recall-blend", Parties.Trader, "The trader takes the mint tea back; this recall stays",
            diary => ["recall", diary.Short("blend"), "--reason", "wrong mint in the bags", "--advice", "Bring it back to the shop"]),
    ];
}
