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
        "Only drying, distilling, extracting and packing change the state, and what is left over keeps it.");

    public static readonly Reason FormNotOfStep = new("FORM_NOT_OF_STEP", ReasonKind.Refused,
        "Output {output} is {form}; {process} of what is {input} makes {expected}.",
        "Leave the form out, or name one that the step makes.");

    public static readonly Reason LotAlreadyPacked = new("LOT_ALREADY_PACKED", ReasonKind.Refused,
        "Lot {lot} is packed for the consumer.",
        "Packs are sold, labelled, stored or packed anew; they are not worked on again.");

    public static readonly Reason PacksNotWhole = new("PACKS_NOT_WHOLE", ReasonKind.Refused,
        "Lot {lot} is packed; {mass} mg are no whole number of packs of {net} mg.",
        "Take whole packs.");

    public static readonly Reason PacksNotFree = new("PACKS_NOT_FREE", ReasonKind.Refused,
        "{wanted} packs of lot {lot} are to be opened; {left} packs that the issuer packed have no label.",
        "Open packs only of the lot that your own packing made, and no more than have no label.");

    public static readonly Reason MainOutputRepeated = new("MAIN_OUTPUT_REPEATED", ReasonKind.Refused,
        "{process} has {count} main outputs; it has one at most.",
        "Mark what is left over, e.g. spent herb or hydrosol, as a by-product.");

    public static readonly Reason YieldAboveBand = new("YIELD_ABOVE_BAND", ReasonKind.Refused,
        "{output} mg came out of {input} mg; the rules in force allow at most {permille}/1000.",
        "Weigh again, or name every input.");

    public static readonly Reason YieldAboveDryBalance = new("YIELD_ABOVE_DRY_BALANCE", ReasonKind.Refused,
        "What came out holds at least {least} mg of dry matter; what went in can hold no more than {drawn} mg.",
        "Weigh again, or name every input: dry matter does not grow, whatever was done on the way.");

    public static readonly Reason YieldBelowBand = new("YIELD_BELOW_BAND", ReasonKind.Flagged,
        "Less came out than the rules in force expect for {process}: under {permille}/1000.",
        "Keep a note of where the rest went.");

    public static readonly Reason NotRegisteredForActivity = new("NOT_REGISTERED_FOR_ACTIVITY", ReasonKind.Withheld,
        "The issuer was not registered for {process} at {when}; that needs one of: {roles}.",
        "Ask whoever registered it for the role (trace role give PARTY --role ROLE); the certification body can resolve the lot with trace resolve before anything is made from it.");

    public static readonly Reason ByProduct = new("BY_PRODUCT", ReasonKind.Withheld,
        "Output {output} is left over from {process}: it never carries a claim.",
        "The claim goes with the main output; sell this one without it.");

    public static readonly Reason TooManyCertificates = new("TOO_MANY_CERTIFICATES", ReasonKind.Refused,
        "The inputs rest on {count} certificates together; one lot rests on at most {limit}.",
        "Work on fewer lots at a time.");
}
