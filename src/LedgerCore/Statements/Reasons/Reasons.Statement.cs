namespace Traceability.LedgerCore.Statements;

public static partial class Reasons
{
    public static readonly Reason StatementTooLarge = new("STATEMENT_TOO_LARGE", ReasonKind.Malformed,
        "The statement has {size} bytes; the most is {limit}.",
        "Say it in several statements.");

    public static readonly Reason Malformed = new("MALFORMED", ReasonKind.Malformed,
        "The {what} cannot be read as the message it should be.",
        "Serialize it with a protobuf library from the published .proto files.");

    public static readonly Reason UnknownFields = new("UNKNOWN_FIELDS", ReasonKind.Malformed,
        "The {what} holds fields that this version of the format does not have.",
        "Leave them out; what the ledger cannot read it does not sign for.");

    public static readonly Reason NotCanonical = new("NOT_CANONICAL", ReasonKind.Malformed,
        "The {what} is not in the one encoding that is taken.",
        "Serialize fields in ascending order, each at most once, without defaults; text is UTF-8.");

    public static readonly Reason FormatVersionUnknown = new("FORMAT_VERSION_UNKNOWN", ReasonKind.Malformed,
        "Format version {version} is not known here; this ledger takes version {expected}.",
        "Set format_version to {expected}.");

    public static readonly Reason WrongOrigin = new("WRONG_ORIGIN", ReasonKind.Malformed,
        "The statement is meant for the ledger {origin}; this one is {expected}.",
        "Sign it again with this ledger's origin, or send it to the other ledger.");

    public static readonly Reason BodyMissing = new("BODY_MISSING", ReasonKind.Malformed,
        "The statement says nothing: it has no body.",
        "Set exactly one body.");

    public static readonly Reason LeafTooLarge = new("LEAF_TOO_LARGE", ReasonKind.Malformed,
        "The log entry has {size} bytes; the most is {limit}.",
        "Shorten the statement.");
}
