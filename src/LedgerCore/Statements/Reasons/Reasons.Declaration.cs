namespace Traceability.LedgerCore.Statements;

public static partial class Reasons
{
    public static readonly Reason PremiumNotBySeller = new("PREMIUM_NOT_BY_SELLER", ReasonKind.Refused,
        "Sale {sale} is not by the issuer.",
        "Let the seller, who holds the fund, record the premium.");

    public static readonly Reason PremiumNotAgreed = new("PREMIUM_NOT_AGREED", ReasonKind.Refused,
        "Sale {sale} was made without a premium.",
        "State the premium with the price when you sell.");

    public static readonly Reason PremiumCurrencyDiffers = new("PREMIUM_CURRENCY_DIFFERS", ReasonKind.Refused,
        "The premium is in {currency}; the sale is in {expected}.",
        "State the amount in {expected}.");

    public static readonly Reason PremiumAlreadyRecorded = new("PREMIUM_ALREADY_RECORDED", ReasonKind.Refused,
        "Document {document} was recorded for this sale before, by statement {statement}.",
        "Nothing to do, or give the other payment its own document number.");

    public static readonly Reason YearNotBegun = new("YEAR_NOT_BEGUN", ReasonKind.Refused,
        "The year {year} (UTC) has not begun.",
        "Declare a year once it is over.");
}
