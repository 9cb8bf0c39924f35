namespace Traceability.LedgerService;

/// <summary>How pages are read: who may read one may ask whether it is there.</summary>
internal static class Reading
{
    /// <summary>GET and HEAD.</summary>
    public static string[] Methods { get; } = [HttpMethods.Get, HttpMethods.Head];
}
