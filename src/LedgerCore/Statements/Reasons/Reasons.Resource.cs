namespace Traceability.LedgerCore.Statements;

public static partial class Reasons
{
    public static readonly Reason InventoryNotByAreasBody = new("INVENTORY_NOT_BY_AREAS_BODY", ReasonKind.Refused,
        "Area {area} was described by another certification body.",
        "The body that described an area records its inventories.");

    public static readonly Reason InventoryUnknown = new("INVENTORY_UNKNOWN", ReasonKind.Refused,
        "There is no inventory {inventory} of this area, species and part.",
        "Record the inventory first, or correct the id: it is the id of the statement that recorded it.");

    public static readonly Reason InventoryNotNamed = new("INVENTORY_NOT_NAMED", ReasonKind.Refused,
        "The quota names no inventory, although there is one of this area, species and part: {inventory}.",
        "Name the inventory that the quota rests on.");

    public static readonly Reason QuotaStateNotOfInventory = new("QUOTA_STATE_NOT_OF_INVENTORY", ReasonKind.Refused,
        "The quota counts what is weighed {state}; its inventory was assessed {expected}.",
        "Set the quota in the state of the inventory.");

    public static readonly Reason QuotaAboveYield = new("QUOTA_ABOVE_YIELD", ReasonKind.Refused,
        "The quota is {maximum} mg; its inventory allows {allowed} mg.",
        "Allow no more than the inventory's share of the sustainable yield, or have the resource assessed again.");

    public static readonly Reason SeasonAfterInventory = new("SEASON_AFTER_INVENTORY", ReasonKind.Refused,
        "The season begins at {from}; its inventory is to be assessed again before {due}.",
        "Have the resource assessed again, and name the new inventory.");

    public static readonly Reason CollectorUnknown = new("COLLECTOR_UNKNOWN", ReasonKind.Refused,
        "Collector {collector} has no approval that lasts beyond {when}.",
        "Nothing is left to end; correct the collector's id if it is another.");

    public static readonly Reason CollectorNotApproved = new("COLLECTOR_NOT_APPROVED", ReasonKind.Withheld,
        "At {when} the operator had not approved collector {collector} for area {area}.",
        "Approve collectors before they collect (trace collector approve); the certification body can resolve the lot with trace resolve before anything is made from it.");

    public static readonly Reason CollectorNotTrained = new("COLLECTOR_NOT_TRAINED", ReasonKind.Withheld,
        "Collector {collector} was approved, but not trained by {when}.",
        "Train collectors, and approve them with the date of the training; the certification body can resolve the lot with trace resolve before anything is made from it.");

    public static readonly Reason KeyDayPassed = new("KEY_DAY_PASSED", ReasonKind.Withheld,
        "With this lot key {key} would pass what it may bring in the day of {when}.",
        "Let a key that is not limited so record large collections; the certification body can resolve the lot with trace resolve before anything is made from it.");

    public static readonly Reason InventoryOverdue = new("INVENTORY_OVERDUE", ReasonKind.Withheld,
        "Inventory {inventory}, on which the quota rests, was to be assessed again before {due}.",
        "Have the resource assessed again before the next season; the certification body can resolve the lot with trace resolve before anything is made from it.");

    public static readonly Reason CollectorDayUnusual = new("COLLECTOR_DAY_UNUSUAL", ReasonKind.Flagged,
        "Collector {collector} has brought more than one person usually does on the day of {when}.",
        "Look whether others collected under this id, or whether goods from elsewhere were weighed in.");
}
