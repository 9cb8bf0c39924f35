using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>A row that speaks of a name.</summary>
/// <param name="Item">The row.</param>
/// <param name="IsOwn">Whether it names the taxon itself, under an accepted name or a synonym, and not a wider one.</param>
internal sealed record CitesHit(CitesTaxonRecord.Types.Item Item, bool IsOwn)
{
    public V1.CitesRow Row => Item.Row;
}
