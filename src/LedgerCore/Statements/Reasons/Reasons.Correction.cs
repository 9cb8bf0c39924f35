namespace Traceability.LedgerCore.Statements;

public static partial class Reasons
{
    public static readonly Reason RecallNotByParty = new("RECALL_NOT_BY_PARTY", ReasonKind.Refused,
        "The issuer neither made nor holds lot {lot}, and registered nobody who does.",
        "Ask the maker or the holder of the lot, the certification body that registered either, or the scheme owner; or raise a dispute.");

    public static readonly Reason InputRecalled = new("INPUT_RECALLED", ReasonKind.Withheld,
        "Lot {lot}, from which this is taken, is under recall {recall}.",
        "Follow the recall's advice. When it is lifted, the certification body can resolve what was made meanwhile with trace resolve.");

    public static readonly Reason LotRecalled = new("LOT_RECALLED", ReasonKind.Withheld,
        "Lot {lot} is under recall {recall}.",
        "Follow the recall's advice.");

    public static readonly Reason RecallUnknown = new("RECALL_UNKNOWN", ReasonKind.Refused,
        "There is no recall {recall} in this ledger.",
        "Correct the id.");

    public static readonly Reason RecallOfAnother = new("RECALL_OF_ANOTHER", ReasonKind.Refused,
        "Recall {recall} was issued by another party.",
        "Ask who issued it, or the scheme owner, to lift it.");

    public static readonly Reason RecallAlreadyLifted = new("RECALL_ALREADY_LIFTED", ReasonKind.Refused,
        "Recall {recall} was lifted before, by statement {statement}.",
        "Nothing to do.");

    public static readonly Reason NotDeclarable = new("NOT_DECLARABLE", ReasonKind.Refused,
        "Statement {statement} cannot be declared wrong: {why}.",
        "Harvests, processing steps and formulations can be declared wrong, and sales until they are confirmed.");

    public static readonly Reason ErrorNotByParty = new("ERROR_NOT_BY_PARTY", ReasonKind.Refused,
        "The issuer neither made statement {statement} nor registered who did.",
        "Ask who made it, the certification body that registered that party, or the scheme owner; or raise a dispute.");

    public static readonly Reason ErrorAlreadyDeclared = new("ERROR_ALREADY_DECLARED", ReasonKind.Refused,
        "Statement {statement} was declared wrong before, by statement {declaration}.",
        "Nothing to do. If the correction is wrong too, declare the correction wrong.");

    public static readonly Reason DeclaredInError = new("DECLARED_IN_ERROR", ReasonKind.Withheld,
        "The statement {statement} that made it was declared wrong, by statement {declaration}.",
        "Goods of it that are there are recorded again; what was made of it already stays without the claim.");

    public static readonly Reason LotVoided = new("LOT_VOIDED", ReasonKind.Refused,
        "The statement that made lot {lot} was declared wrong, by statement {declaration}: nothing is left of it.",
        "Use the lot of the statement that says it right.");

    public static readonly Reason DisputeNotByParty = new("DISPUTE_NOT_BY_PARTY", ReasonKind.Refused,
        "The issuer neither made nor holds lot {lot}, and is not its buyer.",
        "Ask a certification body or the scheme owner to raise the dispute.");

    public static readonly Reason LotDisputed = new("LOT_DISPUTED", ReasonKind.Flagged,
        "Lot {lot}, from which this is taken, is contested in dispute {dispute}.",
        "Settle the dispute; it takes no claim by itself.");

    public static readonly Reason DisputeUnknown = new("DISPUTE_UNKNOWN", ReasonKind.Refused,
        "There is no dispute {dispute} in this ledger.",
        "Correct the id.");

    public static readonly Reason DisputeAlreadySettled = new("DISPUTE_ALREADY_SETTLED", ReasonKind.Refused,
        "Dispute {dispute} ended before, by statement {statement}.",
        "Nothing to do; a new dispute can be raised.");

    public static readonly Reason SettlementNotByBody = new("SETTLEMENT_NOT_BY_BODY", ReasonKind.Refused,
        "The issuer did not raise dispute {dispute} to withdraw it, and did not register the lot's holder.",
        "Who raised it can withdraw it; the certification body that registered the holder and the scheme owner end it any way.");
}
