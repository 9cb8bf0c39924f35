namespace Traceability.LedgerCore.Statements;

public static partial class Reasons
{
    public static readonly Reason IssuerNotAreaOperator = new("ISSUER_NOT_AREA_OPERATOR", ReasonKind.Refused,
        "Area {area} belongs to another operator.",
        "Only the operator of an area records harvests in it.");

    public static readonly Reason SlipAlreadyRecorded = new("SLIP_ALREADY_RECORDED", ReasonKind.Refused,
        "Slip {slip} was recorded before, by statement {statement}.",
        "Nothing to do if it is the same collection; otherwise give the slip a number of its own.");

    public static readonly Reason RecordedLate = new("RECORDED_LATE", ReasonKind.Withheld,
        "It was recorded {late} after it happened; the rules in force allow {limit}.",
        "Show the papers: the certification body can resolve the lot with trace resolve before anything is made from it.");

    public static readonly Reason OutsideArea = new("OUTSIDE_AREA", ReasonKind.Withheld,
        "The position lies outside the boundary of area {area}.",
        "Let the place be looked at: the certification body can resolve the lot with trace resolve before anything is made from it.");

    public static readonly Reason CertificateNotInForce = new("CERTIFICATE_NOT_IN_FORCE", ReasonKind.Withheld,
        "The operator had no certificate in force at {when}.",
        "Ask the certification body.");

    public static readonly Reason CertificateSuspended = new("CERTIFICATE_SUSPENDED", ReasonKind.Withheld,
        "Certificate {number}, which covers the harvest, was suspended or withdrawn at {when}.",
        "Ask the certification body; what is harvested once it has reinstated the certificate carries the claim again.");

    public static readonly Reason CertificateNotInScope = new("CERTIFICATE_NOT_IN_SCOPE", ReasonKind.Withheld,
        "No certificate in force at {when} covers harvesting {species}, {part}, in area {area}.",
        "Ask the certification body to extend the scope.");

    public static readonly Reason QuotaMissing = new("QUOTA_MISSING", ReasonKind.Withheld,
        "No quota is set for {species}, {part}, in area {area}.",
        "Ask for a quota: the certification body can set one, and resolve the lot with trace resolve before anything is made from it.");

    public static readonly Reason SeasonClosed = new("SEASON_CLOSED", ReasonKind.Withheld,
        "No season for {species}, {part}, was open in area {area} at {when}.",
        "Explain it: the certification body can resolve the lot with trace resolve before anything is made from it.");

    public static readonly Reason MassStateNotOfQuota = new("MASS_STATE_NOT_OF_QUOTA", ReasonKind.Withheld,
        "It was weighed {state}; the quota counts what is weighed {expected}.",
        "Weigh in the state that the quota names; the certification body can resolve the lot with trace resolve before anything is made from it.");

    public static readonly Reason OverQuota = new("OVER_QUOTA", ReasonKind.Withheld,
        "With this lot the season's quota {quota} would be passed.",
        "Later, smaller lots may still fit; until the decision is final an earlier harvest that comes late may change it. The certification body can resolve this one with trace resolve before anything is made from it.");
}
