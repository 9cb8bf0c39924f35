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
    public async Task<IReadOnlyCollection<LotKey>> LotsOfAsync(LotKey lot, CancellationToken cancellation)
    {
        var steps = (await OfAsync(lot, cancellation) ?? []).ToDictionary(step => step.Id);
        var lots = new HashSet<LotKey> { lot };
        for (IReadOnlyList<LotKey> layer = [lot]; layer.Count > 0;)
        {
            layer = [.. layer.Where(one => steps.ContainsKey(one.Statement)).SelectMany(one => StepInputs.Of(steps[one.Statement].Message, one.Output)).Where(lots.Add)];
        }

        return lots;
    }

    public void Dispose() => kept.Dispose();

    private async Task<List<LoggedStatement>?> WalkAsync(LotKey lot, CancellationToken cancellation)
    {
        var seen = new HashSet<LotKey> { lot };
        var found = new Dictionary<StatementId, LoggedStatement>();
        IReadOnlyList<LotKey> layer = [lot];
        while (layer.Count > 0)
        {
            var wanted = layer.Select(one => one.Statement).Where(id => !found.ContainsKey(id)).ToHashSet();
            if (found.Count + wanted.Count > MaximumSteps)
            {
                return null;
            }

            foreach (var read in await statements.FindAsync(wanted, cancellation))
            {
                found.Add(read.Id, read);
            }

            layer = [.. layer
                .Where(one => found.ContainsKey(one.Statement))
                .SelectMany(one => StepInputs.Of(found[one.Statement].Message, one.Output))
                .Where(seen.Add)];
        }

        return [.. found.Values.OrderBy(step => step.Index)];
    }
}
