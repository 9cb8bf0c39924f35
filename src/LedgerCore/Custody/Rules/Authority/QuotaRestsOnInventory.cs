using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>No more may be taken than the inventory allows, as long as it holds. Where there is none yet, none is asked for.</summary>
internal static class QuotaRestsOnInventory
{
    /// <param name="inventory">The one that it names; null when there is none.</param>
    public static Refusal? Check(InventoriesRecord record, V1.Quota body, V1.QuotaAmount amount, out InventoriesRecord.Types.Item? inventory)
    {
        inventory = record.Items.FirstOrDefault(item => item.Id.Equals(body.Inventory));
        return inventory switch
        {
            not null => Check(inventory, body, amount),
            _ when !body.Inventory.IsEmpty => Reasons.InventoryUnknown.With(("inventory", Text.Hex(body.Inventory))),
            _ when record.Items.Count > 0 => Reasons.InventoryNotNamed.With(("inventory", Text.Hex(record.Items[^1].Id))),
            _ => null,
        };
    }

    private static Refusal? Check(InventoriesRecord.Types.Item inventory, V1.Quota body, V1.QuotaAmount amount)
    {
        var amounts = inventory.Amounts;
        if (amount.MassState != amounts.MassState)
        {
            return Reasons.QuotaStateNotOfInventory.With(("state", $"{amount.MassState}"), ("expected", $"{amounts.MassState}"));
        }

        var allowed = (Int128)amounts.SustainableYieldMg * amounts.AllowedPermille;
        if ((Int128)amount.MaximumMg * 1000 > allowed)
        {
            return Reasons.QuotaAboveYield.With(("maximum", Text.Of(amount.MaximumMg)), ("allowed", Text.Of(allowed / 1000)));
        }

        return body.SeasonFromMs < inventory.Inventory.ReassessmentDueMs
            ? null
            : Reasons.SeasonAfterInventory.With(
                ("from", Text.OfTime(body.SeasonFromMs)), ("due", Text.OfTime(inventory.Inventory.ReassessmentDueMs)));
    }
}
