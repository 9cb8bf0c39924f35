namespace Traceability.LedgerCore.Statements;

public static partial class Reasons
{
    public static readonly Reason LotUnknown = new("LOT_UNKNOWN", ReasonKind.Refused,
        "There is no lot {lot} in this ledger.",
        "Record what made it first, or correct the id.");

    public static readonly Reason LotNotHeld = new("LOT_NOT_HELD", ReasonKind.Refused,
        "Lot {lot} is not held by the issuer.",
        "Only the holder of a lot can use it.");

    public static readonly Reason LotInTransit = new("LOT_IN_TRANSIT", ReasonKind.Refused,
        "Lot {lot} is on its way to a buyer.",
        "Let the buyer confirm the sale; use the lot that the receipt makes.");

    public static readonly Reason LotSpent = new("LOT_SPENT", ReasonKind.Refused,
        "Nothing is left of lot {lot}.",
        "Use another lot.");

    public static readonly Reason LotOverdrawn = new("LOT_OVERDRAWN", ReasonKind.Refused,
        "{wanted} mg are wanted from lot {lot}; {left} mg are left.",
        "Use no more than what is left.");

    public static readonly Reason OccurredBeforeInput = new("OCCURRED_BEFORE_INPUT", ReasonKind.Refused,
        "It is said to have happened at {when}, before lot {lot} was made ({made}).",
        "Correct the time.");

    public static readonly Reason InputWithheld = new("INPUT_WITHHELD", ReasonKind.Withheld,
        "The claim of lot {lot}, from which this is made, is withheld.",
        "The certification body resolves a lot with trace resolve before anything is made from it; this one stays without the claim.");
}
