namespace Traceability.LedgerCore.Statements;

public static partial class Reasons
{
    public static readonly Reason RightReachesBack = new("RIGHT_REACHES_BACK", ReasonKind.Refused,
        "{field} is {value}, before the statement itself occurred ({when}).",
        "Rights and duties change from the moment of the statement on at the earliest; what was done before stays as it was.");

    public static readonly Reason RoleNotByRegistrar = new("ROLE_NOT_BY_REGISTRAR", ReasonKind.Refused,
        "Party {party} was registered by another.",
        "Ask the body that registered it, or the scheme owner.");

    public static readonly Reason AccreditationUnknown = new("ACCREDITATION_UNKNOWN", ReasonKind.Refused,
        "That party has no accreditation {accreditation}.",
        "Correct the ids: an accreditation has the id of the statement that gave it.");

    public static readonly Reason AccreditationEndsAlready = new("ACCREDITATION_ENDS_ALREADY", ReasonKind.Refused,
        "Accreditation {accreditation} ends at {when} already.",
        "Nothing is left to do, unless it shall end earlier.");

    public static readonly Reason OwnOperator = new("OWN_OPERATOR", ReasonKind.Refused,
        "The issuer names itself as the operator; nobody may {what} itself.",
        "Let another accredited body do it.");

    public static readonly Reason LastKeyOfScheme = new("LAST_KEY_OF_SCHEME", ReasonKind.Refused,
        "Without key {key} the scheme owner has no key that stays: nobody could give it one again.",
        "Grant the scheme owner another key without an end first, in force when this one ends.");

    public static readonly Reason UnitUnknown = new("UNIT_UNKNOWN", ReasonKind.Refused,
        "There is no unit {unit} in this ledger.",
        "Describe it first with trace unit add, or correct the id.");

    public static readonly Reason UnitNotOfOperator = new("UNIT_NOT_OF_OPERATOR", ReasonKind.Refused,
        "Unit {unit} is not one of operator {operator}.",
        "Name a unit that was described for this operator.");

    public static readonly Reason UnitNotInScope = new("UNIT_NOT_IN_SCOPE", ReasonKind.Withheld,
        "The operator's certificates name the units for {activity} of {species}, {part}; the unit of this work ({unit}) is none of them.",
        "Work in a unit of the scope, or ask the certification body to extend it. A step of processing it can also resolve with trace resolve before anything is made from the lot.");

    public static readonly Reason RatingsNotOfStandard = new("RATINGS_NOT_OF_STANDARD", ReasonKind.Refused,
        "The ratings are not those of {standard} as it is in force. Points without a rating: {unrated}. Ratings of no point: {strange}.",
        "Rate every point of the standard once, not applicable where it does not apply, or send the audit without ratings.");

    public static readonly Reason AuditMissing = new("AUDIT_MISSING", ReasonKind.Refused,
        "{standard} has a gate since {since}; the certificate begins after it and names no audit.",
        "Record the audit with trace audit add, and name it and the year of certification in the certificate.");

    public static readonly Reason AuditUnknown = new("AUDIT_UNKNOWN", ReasonKind.Refused,
        "Operator {operator} has no audit {audit} in this ledger.",
        "Correct the ids: an audit has the id of the statement that recorded it.");

    public static readonly Reason AuditOfOther = new("AUDIT_OF_OTHER", ReasonKind.Refused,
        "Audit {audit} is for {standard}, year {year}; the certificate is for another standard or year.",
        "Name the audit of the certificate's own standard and year.");

    public static readonly Reason GateNotPassed = new("GATE_NOT_PASSED", ReasonKind.Refused,
        "Audit {audit} does not pass {standard} in year {year}: {score} of {norm} norm points are {permille}/1000, {least}/1000 are needed; "
        + "minimum points below 2: {missed}; points without a rating: {unrated}.",
        "Certify when an audit passes: every minimum point of the year scored 2 or more, every point rated, and the share reached.");

    public static readonly Reason AuditOfAnotherBody = new("AUDIT_OF_ANOTHER_BODY", ReasonKind.Refused,
        "Audit {audit} was made by another certification body.",
        "Ask that body or the scheme owner.");

    public static readonly Reason NonConformityUnknown = new("NON_CONFORMITY_UNKNOWN", ReasonKind.Refused,
        "Audit {audit} has {count} non-conformities, counted from 0; there is no number {place}.",
        "Correct the number: trace show party lists them.");

    public static readonly Reason NonConformityClosed = new("NON_CONFORMITY_CLOSED", ReasonKind.Refused,
        "Non-conformity {place} of audit {audit} is closed since {when}.",
        "Nothing is left to do.");

    public static readonly Reason MajorNonConformityOpen = new("MAJOR_NON_CONFORMITY_OPEN", ReasonKind.Withheld,
        "The operator had not put right what audit {audit} found at point {point}; that was due by {deadline}.",
        "Put it right and let the certification body close it with trace audit close; it can resolve the lot with trace resolve before anything is made from it.");

    public static readonly Reason MinorNonConformityOpen = new("MINOR_NON_CONFORMITY_OPEN", ReasonKind.Flagged,
        "The operator had not put right a minor point, {point}, that audit {audit} found; that was due by {deadline}.",
        "Put it right and let the certification body close it with trace audit close.");

    public static readonly Reason CertificateNumberUsed = new("CERTIFICATE_NUMBER_USED", ReasonKind.Refused,
        "The certificate number {number} is that of operator {operator}.",
        "Give each operator a number of its own; a renewal may keep it.");
}
