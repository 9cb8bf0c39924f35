using System.Runtime.CompilerServices;

namespace Traceability.Client;

internal static class Pages
{
    /// <summary>Walks a paged list to its end.</summary>
    internal static async IAsyncEnumerable<TItem> WalkAsync<TPage, TItem>(
        Func<string, CancellationToken, Task<TPage>> ask,
        Func<TPage, IEnumerable<TItem>> items,
        Func<TPage, string> next,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        var token = string.Empty;
        do
        {
            var page = await ask(token, cancellation);
            foreach (var item in items(page))
            {
                yield return item;
            }

            token = next(page);
        }
        while (token.Length > 0);
    }
}
