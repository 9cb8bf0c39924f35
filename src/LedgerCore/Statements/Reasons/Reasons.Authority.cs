namespace Traceability.LedgerCore.Statements;

public static partial class Reasons
{
    public static readonly Reason LedgerEmpty = new("LEDGER_EMPTY", ReasonKind.Refused,
        "This ledger has not begun: its first statement must be genesis.",
        "Send genesis first.");

    public static readonly Reason LedgerAlreadyBegun = new("LEDGER_ALREADY_BEGUN", ReasonKind.Refused,
        "This ledger has begun already, for the scheme {scheme}.",
        "Ask the scheme owner to register you.");

    public static readonly Reason LogFrozen = new("LOG_FROZEN", ReasonKind.Refused,
        "This log was ended at {when}: it can be read for ever and takes nothing more.",
        "Record it in the log that goes on from it: {successor}.");

    public static readonly Reason GenesisKeyNotAwaited = new("GENESIS_KEY_NOT_AWAITED", ReasonKind.Refused,
        "This ledger waits for the genesis of another key than {key}.",
        "Sign genesis with the key whose id the operator of the ledger was told (Ledger:GenesisKey).");

    public static readonly Reason IssuerUnknown = new("ISSUER_UNKNOWN", ReasonKind.Unauthenticated,
        "No party of this ledger has the id {issuer}.",
        "Ask the scheme owner or a certification body to register the party first.");

    public static readonly Reason KeyUnknown = new("KEY_UNKNOWN", ReasonKind.Unauthenticated,
        "Key {key} belongs to no party of this ledger.",
        "Introduce it with a key grant, or sign with a key that is known.");

    public static readonly Reason KeyNotOfIssuer = new("KEY_NOT_OF_ISSUER", ReasonKind.Unauthenticated,
        "The first signature is by key {key}, which is not a key of the issuer {issuer}.",
        "Put the issuer's own signature first.");

    public static readonly Reason KeyNotInForce = new("KEY_NOT_IN_FORCE", ReasonKind.Unauthenticated,
        "Key {key} was not in force at {when}.",
        "Sign with a key that was in force when it happened.");

    public static readonly Reason OccurredInFuture = new("OCCURRED_IN_FUTURE", ReasonKind.Refused,
        "It is said to have happened at {when}, but the ledger's clock is at {now}.",
        "Set the device's clock, and send it when it has happened.");

    public static readonly Reason SeenBeyondLog = new("SEEN_BEYOND_LOG", ReasonKind.Refused,
        "The statement has seen a tree of {seen} entries; the log has {size}.",
        "Take the checkpoint from this ledger, and sign again.");

    public static readonly Reason SeenNotOfThisLog = new("SEEN_NOT_OF_THIS_LOG", ReasonKind.Refused,
        "The statement has seen a tree of {seen} entries that is not this log's: its root is another.",
        "Keep that checkpoint: two signed roots of one size prove two histories. Take this ledger's, and sign again.");

    public static readonly Reason KeyEndedBeforeSeen = new("KEY_ENDED_BEFORE_SEEN", ReasonKind.Unauthenticated,
        "Key {key} had ended when it signed: the statement has seen the log of {when}.",
        "Sign with a key that is in force.");

    public static readonly Reason SignedByEndedKey = new("SIGNED_BY_ENDED_KEY", ReasonKind.Withheld,
        "Key {key} was revoked from {ended} on before this was recorded; nothing shows that it was signed earlier.",
        "Show the papers: the certification body can resolve the lot with trace resolve before anything is made from it.");

    public static readonly Reason DeviceChainFork = new("DEVICE_CHAIN_FORK", ReasonKind.Withheld,
        "The chain of key {key} has two histories at its number {sequence}.",
        "Use one key in one place only. Explain it: the certification body can resolve the lot before anything is made from it.");

    public static readonly Reason DeviceChainGap = new("DEVICE_CHAIN_GAP", ReasonKind.Flagged,
        "Key {key} has signed {sequence}; what it signed just before is not recorded.",
        "Send what still waits in the outbox. What was refused or dropped leaves a gap for good.");

    public static readonly Reason IssuerNotSchemeOwner = new("ISSUER_NOT_SCHEME_OWNER", ReasonKind.Refused,
        "Only the scheme owner {what}.",
        "Ask the scheme owner.");

    public static readonly Reason IssuerNotAccredited = new("ISSUER_NOT_ACCREDITED", ReasonKind.Refused,
        "The issuer was not accredited for {standard} at {when}.",
        "Let the scheme owner accredit it for that time first.");

    public static readonly Reason PartyUnknown = new("PARTY_UNKNOWN", ReasonKind.Refused,
        "{field} names {party}, which is no party of this ledger.",
        "Register the party first, or correct the id.");

    public static readonly Reason PartyLacksRole = new("PARTY_LACKS_ROLE", ReasonKind.Refused,
        "Party {party} did not hold the role {role} at {when}.",
        "Name a party of that role, or let the role be given with trace role give.");

    public static readonly Reason KeyAlreadyIntroduced = new("KEY_ALREADY_INTRODUCED", ReasonKind.Refused,
        "Key {key} is in this ledger already.",
        "Make a new key; one key serves one party, once.");

    public static readonly Reason KeyBackdated = new("KEY_BACKDATED", ReasonKind.Refused,
        "{field} is {value}, before the statement itself occurred ({when}).",
        "A key's rights change from now on, never in the past.");

    public static readonly Reason RevokedKeyUnknown = new("REVOKED_KEY_UNKNOWN", ReasonKind.Refused,
        "There is no key {key} to end.",
        "Correct the key id: it is the SHA-256 of the 33-byte public key.");

    public static readonly Reason RevokedKeyNotOfIssuer = new("REVOKED_KEY_NOT_OF_ISSUER", ReasonKind.Refused,
        "Key {key} is another party's.",
        "Ask that party or the scheme owner to end it.");

    public static readonly Reason KeyEndsAlready = new("KEY_ENDS_ALREADY", ReasonKind.Refused,
        "Key {key} ends at {when} already.",
        "Nothing is left to do, unless it shall end earlier.");

    public static readonly Reason AreaUnknown = new("AREA_UNKNOWN", ReasonKind.Refused,
        "There is no area {area} in this ledger.",
        "Let the certification body describe it first, or correct the id.");

    public static readonly Reason AreaNotOfOperator = new("AREA_NOT_OF_OPERATOR", ReasonKind.Refused,
        "Area {area} is not one of operator {operator}.",
        "Name an area that was described for this operator.");

    public static readonly Reason AreaNotOfStandard = new("AREA_NOT_OF_STANDARD", ReasonKind.Refused,
        "Area {area} was described by a body that is not accredited for {standard}.",
        "Let a body that is accredited for this standard describe the area; it sets the quotas too.");

    public static readonly Reason QuotaNotByAreasBody = new("QUOTA_NOT_BY_AREAS_BODY", ReasonKind.Refused,
        "Area {area} was described by another certification body.",
        "The body that described an area sets its quotas.");

    public static readonly Reason CertificateUnknown = new("CERTIFICATE_UNKNOWN", ReasonKind.Refused,
        "There is no certificate {certificate} in this ledger.",
        "Correct the id: it is the id of the statement that issued the certificate.");

    public static readonly Reason CertificateOfAnotherBody = new("CERTIFICATE_OF_ANOTHER_BODY", ReasonKind.Refused,
        "Certificate {certificate} was issued by another certification body.",
        "Ask that body or the scheme owner.");

    public static readonly Reason StatusReachesBack = new("STATUS_REACHES_BACK", ReasonKind.Refused,
        "The status shall hold from {from}, before the statement itself occurred ({when}).",
        "A status holds from the moment of the statement on at the earliest; what was certified before stays certified.");

    public static readonly Reason CertificateWithdrawn = new("CERTIFICATE_WITHDRAWN", ReasonKind.Refused,
        "Certificate {certificate} is withdrawn since {since}.",
        "A withdrawn certificate stays withdrawn; issue a new one.");

    public static readonly Reason KeyLimitPassed = new("KEY_LIMIT_PASSED", ReasonKind.Refused,
        "Key {key} is limited: it signs for {limit}.",
        "Sign with a key that is not limited so, or grant this device another key.");

    public static readonly Reason SeasonsOverlap = new("SEASONS_OVERLAP", ReasonKind.Refused,
        "The season overlaps the one of quota {quota}, from {from} until {until}.",
        "Choose a season that starts when the other has closed.");

    public static readonly Reason RuleSetVersionUsed = new("RULE_SET_VERSION_USED", ReasonKind.Refused,
        "There is a rule set of version {version} already, in force from {when}.",
        "Give each rule set a version of its own.");

    public static readonly Reason RecordFull = new("RECORD_FULL", ReasonKind.Refused,
        "There are {limit} {what} already; that is the most.",
        "Ask the scheme owner what to do.");
}
