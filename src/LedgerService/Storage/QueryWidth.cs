using System.Numerics;

namespace Traceability.LedgerService.Storage;

/// <summary>Queries for many keys come in a few widths only, so that each text is compiled and cached once.</summary>
internal static class QueryWidth
{
    /// <summary>The width of a query for so many keys.</summary>
    public static int Of(int count, int most) => Math.Min((int)BitOperations.RoundUpToPowerOf2((uint)count), most);

    /// <summary>The keys, the last one repeated up to the width: asked for twice, a row is still found once.</summary>
    public static IEnumerable<T> Padded<T>(IReadOnlyList<T> items, int width) =>
        items.Concat(Enumerable.Repeat(items[^1], width - items.Count));
}
