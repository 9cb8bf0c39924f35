namespace Traceability.LedgerCore.Statements;

public static partial class Reasons
{
    public static readonly Reason AlertNeedsSecondSigner = new("ALERT_NEEDS_SECOND_SIGNER", ReasonKind.Refused,
        "Alerts are signed by two persons, and no second key without limits of the issuer, of an accredited body or of the scheme owner signed this one.",
        "Let a second person look at it and sign it too: trace alert publish --second KEY.");

    public static readonly Reason AlertUnknown = new("ALERT_UNKNOWN", ReasonKind.Refused,
        "There is no alert {alert} in this ledger.",
        "Correct the id: trace alerts follow --once lists them.");

    public static readonly Reason AlertOfAnother = new("ALERT_OF_ANOTHER", ReasonKind.Refused,
        "Alert {alert} was issued by another party.",
        "Ask who issued it, or the scheme owner, to take it back.");

    public static readonly Reason AlertAlreadyRecalled = new("ALERT_ALREADY_RECALLED", ReasonKind.Refused,
        "Alert {alert} was taken back before, by statement {statement}.",
        "Nothing to do.");
}
