namespace Traceability.LedgerCore.Statements;

public static partial class Reasons
{
    public static readonly Reason PageTokenInvalid = new("PAGE_TOKEN_INVALID", ReasonKind.Malformed,
        "page_token is not one that this list has given.",
        "Send next_page_token of the page before as it came, or nothing for the first page.");

    public static readonly Reason CallerTokenInvalid = new("CALLER_TOKEN_INVALID", ReasonKind.Unauthenticated,
        "The caller token proves nothing: {why}.",
        "Make a new token for this ledger (docs/formats/caller-token.md), or send none and see what is public.");

    public static readonly Reason SuspicionUnknown = new("SUSPICION_UNKNOWN", ReasonKind.NotFound,
        "This code is not among those that may be copied, so its scans are not told.",
        "List the codes that are with trace scans list; docs/scans.md tells what puts them there.");

    public static readonly Reason ReadNotAllowed = new("READ_NOT_ALLOWED", ReasonKind.Forbidden,
        "This is not shown to {reader}.",
        "Ask with the key of a party that may read it; docs/access.md tells who may read what.");
}
