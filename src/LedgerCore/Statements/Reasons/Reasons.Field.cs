namespace Traceability.LedgerCore.Statements;

public static partial class Reasons
{
    public static readonly Reason FieldMissing = new("FIELD_MISSING", ReasonKind.Malformed,
        "{field} is empty; it is required here.",
        "Fill it in.");

    public static readonly Reason FieldNotAllowed = new("FIELD_NOT_ALLOWED", ReasonKind.Malformed,
        "{field} has a value; it must be empty here.",
        "Leave it out.");

    public static readonly Reason FieldTooLong = new("FIELD_TOO_LONG", ReasonKind.Malformed,
        "{field} has {length} bytes; the most is {limit}.",
        "Shorten it.");

    public static readonly Reason FieldMalformed = new("FIELD_MALFORMED", ReasonKind.Malformed,
        "{field} is not {form}.",
        "Write it as {form}.");

    public static readonly Reason FieldNotOneOf = new("FIELD_NOT_ONE_OF", ReasonKind.Malformed,
        "{field} has the value {value}, which means nothing here.",
        "Choose one of: {choices}.");

    public static readonly Reason FieldOutOfRange = new("FIELD_OUT_OF_RANGE", ReasonKind.Malformed,
        "{field} is {value}; it must be between {minimum} and {maximum}.",
        "Correct the value.");

    public static readonly Reason FieldCount = new("FIELD_COUNT", ReasonKind.Malformed,
        "{field} has {count} items; it must have between {minimum} and {maximum}.",
        "Correct the list.");

    public static readonly Reason FieldRepeated = new("FIELD_REPEATED", ReasonKind.Malformed,
        "{field} names the same thing twice: {value}.",
        "Name each once.");

    public static readonly Reason FieldsDisagree = new("FIELDS_DISAGREE", ReasonKind.Malformed,
        "{field} is {value}, but {rule}.",
        "Correct one of them.");

    public static readonly Reason FieldsOutOfOrder = new("FIELDS_OUT_OF_ORDER", ReasonKind.Malformed,
        "{field} is not in ascending order at {value}.",
        "Sort the list.");

    public static readonly Reason GtinCheckDigitWrong = new("GTIN_CHECK_DIGIT_WRONG", ReasonKind.Malformed,
        "{field} {value} has a check digit that does not fit the others.",
        "Copy the GTIN again.");

    public static readonly Reason RingCrossesItself = new("RING_CROSSES_ITSELF", ReasonKind.Malformed,
        "{field} crosses or touches itself at its edges {edge} and {other}.",
        "Draw the boundary so that it goes round once.");
}
