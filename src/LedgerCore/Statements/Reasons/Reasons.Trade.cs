namespace Traceability.LedgerCore.Statements;

public static partial class Reasons
{
    public static readonly Reason PermitUnknown = new("PERMIT_UNKNOWN", ReasonKind.Refused,
        "There is no permit {permit} in this ledger.",
        "Record the permit first with trace permit add, or correct the id.");

    public static readonly Reason PermitNotOfSeller = new("PERMIT_NOT_OF_SELLER", ReasonKind.Refused,
        "Permit {permit} is held by another party.",
        "Name a permit that the seller holds.");

    public static readonly Reason PermitNumberUsed = new("PERMIT_NUMBER_USED", ReasonKind.Refused,
        "Permit {number} of {country} was recorded by you before, in statement {statement}.",
        "A permit is recorded once: name that one in your sales.");

    public static readonly Reason PermitNumberShared = new("PERMIT_NUMBER_SHARED", ReasonKind.Flagged,
        "Permit {number} of {country} was recorded by another party before, in statement {statement}.",
        "One number stands for one permit of one holder: show yours to the scheme owner, who can ask its authority about the other.");

    public static readonly Reason CitesPermitMissing = new("CITES_PERMIT_MISSING", ReasonKind.Withheld,
        "{species} is in CITES {listing}; from {from} to {to} this shipment needs a document, and the sale names no permit.",
        "Record the permit with trace permit add and name it in the sale; trace cites tells why one is needed. Until the buyer confirms, the certification body can resolve the lot.");

    public static readonly Reason CitesPermitNotValid = new("CITES_PERMIT_NOT_VALID", ReasonKind.Withheld,
        "{species} is in CITES {listing}; permit {number} {fault}.",
        "Name a permit for this species, of the country of export, in validity on the day. Until the buyer confirms, the certification body can resolve the lot.");

    public static readonly Reason CitesPermitExhausted = new("CITES_PERMIT_EXHAUSTED", ReasonKind.Withheld,
        "{species} is in CITES {listing}; the permits that the sale names are not left for its quantity.",
        "Name a further permit, or sell less. Until the buyer confirms, the certification body can resolve the lot.");

    public static readonly Reason CitesNoCommercialTrade = new("CITES_NO_COMMERCIAL_TRADE", ReasonKind.Withheld,
        "{species} is in CITES Appendix I: what is collected from the wild is not traded commercially from {from} to {to}.",
        "There is no permit for it. If the listing is wrong, the scheme owner can record a newer one.");

    public static readonly Reason OrganicYearsMissing = new("ORGANIC_YEARS_MISSING", ReasonKind.Withheld,
        "Claim {claim} needs an area untreated for {days} days; that is not shown for this area.",
        "Let the certification body describe the area with the day since when it is untreated.");
}
