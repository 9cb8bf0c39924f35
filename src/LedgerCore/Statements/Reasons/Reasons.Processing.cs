namespace Traceability.LedgerCore.Statements;

public static partial class Reasons
{
    public static readonly Reason InputsDiffer = new("INPUTS_DIFFER", ReasonKind.Refused,
        "Lot {lot} differs from the first input in {what}.",
        "Take together only lots of one species, part and state.");

    public static readonly Reason PartChanged = new("PART_CHANGED", ReasonKind.Refused,
        "Output {output} is {part}; the inputs are {expected}.",
        "No step turns one part of a plant into another.");

    public static readonly Reason StateNotOfStep = new("STATE_NOT_OF_STEP", ReasonKind.Refused,
        "Output {output} is {state}; {process} of what is {input} makes {expected}.",
        "Only drying changes the state, and only packing finishes.");

    public static readonly Reason LotAlreadyPacked = new("LOT_ALREADY_PACKED", ReasonKind.Refused,
        "Lot {lot} is packed for the consumer.",
        "Packs are sold and labelled; they are not worked on again.");

    public static readonly Reason YieldAboveBand = new("YIELD_ABOVE_BAND", ReasonKind.Refused,
        "{output} mg came out of {input} mg; the rules in force allow at most {permille}/1000.",
        "Weigh again, or name every input.");

    public static readonly Reason YieldBelowBand = new("YIELD_BELOW_BAND", ReasonKind.Flagged,
        "Less came out than the rules in force expect for {process}: under {permille}/1000.",
        "Keep a note of where the rest went.");

    public static readonly Reason NotRegisteredForActivity = new("NOT_REGISTERED_FOR_ACTIVITY", ReasonKind.Withheld,
        "The issuer was not registered for {process} at {when}; that needs one of: {roles}.",
        "Ask whoever registered it for the role (trace role give PARTY --role ROLE); the certification body can resolve the lot with trace resolve before anything is made from it.");
}
