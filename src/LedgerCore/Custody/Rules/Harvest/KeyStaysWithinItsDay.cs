using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>
/// A key with a daily limit brings at most that in a day. What would pass it is withheld and does not count, so that a
/// slip of the pen does not close the day; everything else counts, whatever other rules say of it.
/// </summary>
internal static class KeyStaysWithinItsDay
{
    public static V1.Notice? Check(RulingCase ruled, V1.HarvestMeasures measures)
    {
        var days = ruled.Statement.Signers
            .Select(signer => (Id: signer, ruled.Book.Key(signer)?.Limits))
            .Where(signer => signer.Limits is { DailyMg: > 0 })
            .Select(signer =>
            {
                var key = StateKey.KeyDay(signer.Id, CollectionDay.Of(ruled.OccurredAtMs, signer.Limits!.UtcOffsetMinutes));
                return (signer.Id, Key: key, Day: ruled.Book.Day(key), MostMg: signer.Limits.DailyMg);
            })
            .ToArray();
        foreach (var (id, _, day, mostMg) in days)
        {
            if ((Int128)day.MassMg + measures.MassMg > mostMg)
            {
                return Reasons.KeyDayPassed.NoticeOf(("key", $"{id}"), ("when", Text.OfTime(ruled.OccurredAtMs)));
            }
        }

        foreach (var (_, key, day, _) in days)
        {
            CollectionDay.Add(ruled.Book, key, day, measures.MassMg);
        }

        return null;
    }
}
