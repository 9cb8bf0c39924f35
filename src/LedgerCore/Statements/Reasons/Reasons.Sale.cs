namespace Traceability.LedgerCore.Statements;

public static partial class Reasons
{
    public static readonly Reason BuyerIsSeller = new("BUYER_IS_SELLER", ReasonKind.Refused,
        "The buyer is the seller.",
        "Name the other party.");

    public static readonly Reason SaleNotWholePacks = new("SALE_NOT_WHOLE_PACKS", ReasonKind.Refused,
        "Lot {lot} is packed; {mass} mg are no whole number of packs of {net} mg.",
        "Sell whole packs.");

    public static readonly Reason SellerSuspended = new("SELLER_SUSPENDED", ReasonKind.Withheld,
        "At {when} the seller had a certificate suspended or withdrawn, and none in force.",
        "Until the buyer confirms the sale, the certification body that registered the seller can resolve the lot with trace resolve.");

    public static readonly Reason SaleUnknown = new("SALE_UNKNOWN", ReasonKind.Refused,
        "There is no sale {sale} in this ledger.",
        "Let the seller record the sale first, or correct the id.");

    public static readonly Reason NotTheBuyer = new("NOT_THE_BUYER", ReasonKind.Refused,
        "Sale {sale} is not to the issuer.",
        "Only the buyer that a sale names can confirm it.");

    public static readonly Reason SaleAlreadyConfirmed = new("SALE_ALREADY_CONFIRMED", ReasonKind.Refused,
        "Sale {sale} is closed: it was confirmed, rejected or taken back before.",
        "Nothing to do.");

    public static readonly Reason ReceivedMoreThanSold = new("RECEIVED_MORE_THAN_SOLD", ReasonKind.Refused,
        "{received} mg are said to have come; {sold} mg were sold.",
        "Let the seller record a second sale for the rest.");

    public static readonly Reason TransferShort = new("TRANSFER_SHORT", ReasonKind.Flagged,
        "Less was received than was sold.",
        "Settle it with the seller; the difference is booked as lost.");

    public static readonly Reason ClaimFateMissing = new("CLAIM_FATE_MISSING", ReasonKind.Refused,
        "Lot {lot} carries claims of which the sale does not tell what becomes: {claims}.",
        "Name each as sold or released, e.g. --claim organic-eu=sold.");

    public static readonly Reason ClaimNotCarried = new("CLAIM_NOT_CARRIED", ReasonKind.Refused,
        "Lot {lot} does not carry the claim {claim}.",
        "Name only claims that the lot carries.");

    public static readonly Reason ClaimReleased = new("CLAIM_RELEASED", ReasonKind.Withheld,
        "The goods were sold without the scheme's claim.",
        "None: what was sold without the claim stays without it.");

    public static readonly Reason SellerNotRegistered = new("SELLER_NOT_REGISTERED", ReasonKind.Withheld,
        "At {when} the seller was not registered for trade; that needs one of: {roles}.",
        "Ask the scheme owner to register the role; until the buyer confirms, the certification body can resolve the lot with trace resolve.");

    public static readonly Reason BuyerNotRegistered = new("BUYER_NOT_REGISTERED", ReasonKind.Withheld,
        "At {when} the buyer was not registered for trade; that needs one of: {roles}.",
        "Ask the scheme owner to register the role; until the buyer confirms, the certification body can resolve the lot with trace resolve.");

    public static readonly Reason NotTheSeller = new("NOT_THE_SELLER", ReasonKind.Refused,
        "Sale {sale} is not by the issuer.",
        "Only the seller takes a sale back; the buyer rejects it.");

    public static readonly Reason SaleNeverLapses = new("SALE_NEVER_LAPSES", ReasonKind.Refused,
        "The rules in force set no term after which a sale lapses.",
        "Ask the buyer to confirm or reject sale {sale}.");

    public static readonly Reason SaleTermRunning = new("SALE_TERM_RUNNING", ReasonKind.Refused,
        "The buyer may confirm sale {sale} until {until}.",
        "Take it back after that.");

    public static readonly Reason TransferPastTerm = new("TRANSFER_PAST_TERM", ReasonKind.Flagged,
        "The sale was confirmed {late} after it; the rules in force expect {term}.",
        "Confirm sales as the goods arrive.");
}
