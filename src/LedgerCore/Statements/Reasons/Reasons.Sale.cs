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
        "Sale {sale} was confirmed before.",
        "Nothing to do.");

    public static readonly Reason ReceivedMoreThanSold = new("RECEIVED_MORE_THAN_SOLD", ReasonKind.Refused,
        "{received} mg are said to have come; {sold} mg were sold.",
        "Let the seller record a second sale for the rest.");

    public static readonly Reason TransferShort = new("TRANSFER_SHORT", ReasonKind.Flagged,
        "Less was received than was sold.",
        "Settle it with the seller; the difference is booked as lost.");
}
