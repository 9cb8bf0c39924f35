using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>What somebody brings in a day, added up.</summary>
internal static class CollectionDay
{
    private const long MillisecondsOfDay = 24L * 60 * 60 * 1000;
    private const long MillisecondsOfMinute = 60 * 1000;

    /// <summary>Days since 1970-01-01 where the day begins at the offset; a moment before counts as a day below 0.</summary>
    /// <param name="momentMs">Unix milliseconds.</param>
    /// <param name="offsetMinutes">Minutes east of UTC.</param>
    public static int Of(long momentMs, int offsetMinutes)
    {
        var (days, rest) = Math.DivRem(momentMs + (offsetMinutes * MillisecondsOfMinute), MillisecondsOfDay);
        return (int)days - (rest < 0 ? 1 : 0);
    }

    /// <summary>Adds to a day. Capped, not overflowed: what people say that they bring has no bound of its own.</summary>
    public static void Add(CustodyBook book, StateKey key, DayRecord day, long massMg)
    {
        day.MassMg = (long)Int128.Min((Int128)day.MassMg + massMg, long.MaxValue);
        book.Write(key, day);
    }
}
