using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Access;
using Traceability.LedgerService.Storage;
using Traceability.V1;

namespace Traceability.LedgerService.Queries;

/// <summary>Whose an entry is: the issuer's, its certification body's, and of whoever reads everything.</summary>
internal sealed class EntryRights(AmountRights rights)
{
    /// <summary>Whether the caller may read the entry.</summary>
    public async Task<bool> MayReadAsync(Caller caller, EntryRow entry, CancellationToken cancellation)
    {
        if (!LeafCodec.TryDecode(entry.Leaf, out var leaf, out _))
        {
            throw new InvalidOperationException($"Entry {entry.Index} cannot be read: the store is damaged.");
        }

        var issuer = Statement.Parser.ParseFrom(leaf.Statement).Issuer;
        return (await rights.OfAsync(caller, [issuer], cancellation)).SeesParty(issuer);
    }
}
