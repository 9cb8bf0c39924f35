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

    public static readonly Reason ReportUnknown = new("REPORT_UNKNOWN", ReasonKind.NotFound,
        "There is no report {report}, or this key does not belong to it.",
        "Take the id from trace reports list, or from what was answered when it was sent.");

    public static readonly Reason ReportIsDuplicate = new("REPORT_IS_DUPLICATE", ReasonKind.Refused,
        "Report {report} is of the same matter as {first}.",
        "Decide about the first one; or, if they are not the same, set this one to new first.");

    public static readonly Reason ReadNotAllowed = new("READ_NOT_ALLOWED", ReasonKind.Forbidden,
        "This is not shown to {reader}.",
        "Ask with the key of a party that may read it; docs/access.md tells who may read what.");
}
