namespace Traceability.LedgerCore.Statements;

public static partial class Reasons
{
    public static readonly Reason SealedPartMissing = new("SEALED_PART_MISSING", ReasonKind.Malformed,
        "The sealed part \"{part}\" is not there; this statement needs it.",
        "Commit to it in the statement and send it along.");

    public static readonly Reason SealedPartNotExpected = new("SEALED_PART_NOT_EXPECTED", ReasonKind.Malformed,
        "The sealed part \"{part}\" does not belong to this statement.",
        "Leave it out.");

    public static readonly Reason SealedPartWrongClass = new("SEALED_PART_WRONG_CLASS", ReasonKind.Malformed,
        "The sealed part \"{part}\" is committed as {class}; it is {expected}.",
        "Commit to it as {expected}.");

    public static readonly Reason SealedPartMismatch = new("SEALED_PART_MISMATCH", ReasonKind.Malformed,
        "The sealed part \"{part}\" is not the one that the statement commits to.",
        "Send the salt and content that were sealed when the statement was signed.");

    public static readonly Reason SealedPartsTooLarge = new("SEALED_PARTS_TOO_LARGE", ReasonKind.Malformed,
        "The sealed parts have {size} bytes together; the most is {limit}.",
        "Say it in several statements.");

    public static readonly Reason SerialRootWrong = new("SERIAL_ROOT_WRONG", ReasonKind.Malformed,
        "serial_root is not the root of the {units} serials that the sealed seed makes.",
        "Take the root from the same seed and number of units.");

    public static readonly Reason InnerRootWrong = new("INNER_ROOT_WRONG", ReasonKind.Malformed,
        "inner_root is not the root of the {units} inner codes that the sealed seed makes.",
        "Take the root from the same seed and number of units.");
}
