using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Takes the quantity of a shipment from permits, and gives it back when the shipment comes to nothing.</summary>
internal static class PermitUse
{
    /// <summary>Draws the mass from the permits in their order; nothing when they have not enough together.</summary>
    public static bool TryDraw(RulingCase ruled, IReadOnlyList<PermitRecord> permits, long massMg)
    {
        if (permits.Aggregate(Int128.Zero, (sum, permit) => sum + LeftOf(permit)) < massMg)
        {
            return false;
        }

        // A product of several species draws once for each.
        var use = ruled.Book.PermitUse(ruled.Id) ?? new PermitUseRecord();
        foreach (var permit in permits)
        {
            var drawn = Math.Min(LeftOf(permit), massMg);
            if (drawn > 0)
            {
                massMg -= drawn;
                permit.UsedMg = checked(permit.UsedMg + drawn);
                use.Items.Add(new PermitUseRecord.Types.Item { Permit = permit.Id, MassMg = drawn });
                ruled.Book.Write(StateKey.Permit(StatementId.Of(permit.Id)), permit);
            }
        }

        ruled.Book.Write(StateKey.PermitUse(ruled.Id), use);
        return true;
    }

    /// <summary>The sale was rejected, lapsed or declared an error: what it drew is there again, once.</summary>
    public static void GiveBack(RulingCase ruled, StatementId sale)
    {
        if (ruled.Book.PermitUse(sale) is not { } use)
        {
            return;
        }

        foreach (var item in use.Items)
        {
            var id = StatementId.Of(item.Permit);
            var permit = ruled.Book.Permit(id) ?? throw new InvalidOperationException($"Sale {sale} drew on a permit that is not there.");
            permit.UsedMg = checked(permit.UsedMg - item.MassMg);
            ruled.Book.Write(StateKey.Permit(id), permit);
        }

        ruled.Book.Delete(StateKey.PermitUse(sale));
    }

    private static long LeftOf(PermitRecord permit) => permit.MaximumMg - permit.UsedMg;
}
