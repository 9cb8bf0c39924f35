using Microsoft.Extensions.Caching.Memory;
using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerService.Verification;

/// <summary>
/// The statements that a lot comes from, back to every harvest, in log order. They never change, so they are kept; the
/// limit counts statements.
/// </summary>
internal sealed class Ancestry(StatementReader statements) : IDisposable
{
    /// <summary>Most statements behind one lot that are followed.</summary>
    public const int MaximumSteps = 20_000;

    private const long KeptSteps = 50_000;

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = KeptSteps });

    /// <summary>The whole ancestry, or null when it is longer than <see cref="MaximumSteps"/>.</summary>
    public async Task<IReadOnlyList<LoggedStatement>?> OfAsync(LotKey lot, CancellationToken cancellation)
    {
        if (kept.TryGetValue(lot, out IReadOnlyList<LoggedStatement>? steps))
        {
            return steps;
        }

        var walked = await WalkAsync(lot, cancellation);
        return walked is null
            ? null
            : kept.Set<IReadOnlyList<LoggedStatement>>(lot, walked, new MemoryCacheEntryOptions { Size = walked.Count });
    }

    /// <summary>The lot and everything it was made from; of an ancestry that is too long, the lot alone.</summary>
    public async Task<IReadOnlyCollection<LotKey>> LotsOfAsync(LotKey lot, CancellationToken cancellation) =>
        [lot, .. (await OfAsync(lot, cancellation) ?? []).SelectMany(step => InputsOf(step.Message)).Distinct()];

    public void Dispose() => kept.Dispose();

    private async Task<List<LoggedStatement>?> WalkAsync(LotKey lot, CancellationToken cancellation)
    {
        var seen = new HashSet<StatementId> { lot.Statement };
        var found = new List<LoggedStatement>();
        IReadOnlyCollection<StatementId> layer = [lot.Statement];
        while (layer.Count > 0)
        {
            if (seen.Count > MaximumSteps)
            {
                return null;
            }

            var read = await statements.FindAsync(layer, cancellation);
            found.AddRange(read);
            layer = [.. read.SelectMany(step => InputsOf(step.Message)).Select(input => input.Statement).Where(seen.Add)];
        }

        found.Sort((a, b) => a.Index.CompareTo(b.Index));
        return found;
    }

    private static IEnumerable<LotKey> InputsOf(V1.Statement message) =>
        (message.Processing?.Inputs ?? Enumerable.Empty<V1.LotId>())
        .Concat(message.Formulation?.Inputs ?? Enumerable.Empty<V1.LotId>())
        .Concat(message.Sale is { } sale ? [sale.Lot] : [])
        .Concat(message.SaleReceipt is { } receipt ? [new V1.LotId { StatementId = receipt.Sale }] : [])
        .Select(lot => LotKey.TryFrom(lot, out var key) ? key : default);
}
