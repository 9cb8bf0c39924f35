namespace Traceability.LedgerService.Telemetry;

/// <summary>How an rpc or a page ended, in few words.</summary>
internal static class CallOutcome
{
    public const string Ok = "ok";

    /// <summary>By the access table, or for a token that proves nothing.</summary>
    public const string Denied = "denied";

    /// <summary>For what was asked or sent.</summary>
    public const string Refused = "refused";

    /// <summary>Come back later.</summary>
    public const string PushedBack = "pushed_back";

    /// <summary>A fault of ours.</summary>
    public const string Failed = "failed";

    /// <summary>The caller went away.</summary>
    public const string Cancelled = "cancelled";

    /// <summary>Of a gRPC status code.</summary>
    public static string OfRpc(int code, bool isAppend) => code switch
    {
        0 => Ok,
        1 or 4 => Cancelled,
        8 or 14 => PushedBack,

        // Of a statement they are the rules' word, not the table's.
        7 or 16 when !isAppend => Denied,
        2 or 12 or 13 or 15 => Failed,
        _ => Refused,
    };

    /// <summary>Of an HTTP status code.</summary>
    public static string OfPage(int status) => status switch
    {
        < 400 => Ok,
        StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden => Denied,
        StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable => PushedBack,
        < 500 => Refused,
        _ => Failed,
    };
}
