namespace Traceability.LedgerService.Queries;

/// <summary>Sums that are told as 64 bits: what is beyond them is told as the most that they hold.</summary>
internal static class Saturated
{
    public static long Of(Int128 sum) => (long)Int128.Min(sum, long.MaxValue);

    public static long Add(long sum, long more) => Of((Int128)sum + more);
}
