using System.Collections.Concurrent;

namespace Traceability.LedgerService.Telemetry;

/// <summary>What kind of thing is asked for: a dozen words for some seventy surfaces.</summary>
internal static class RouteClass
{
    // Surfaces are those of the access table: bounded.
    private static readonly ConcurrentDictionary<string, string> Known = new(StringComparer.Ordinal);

    /// <summary>The class of a surface as the access table names it.</summary>
    public static string Of(string surface) => Known.GetOrAdd(surface, Classify);

    private static string Classify(string surface) => surface.StartsWith('/') ? OfRpc(surface) : OfPage(surface[(surface.IndexOf('/', StringComparison.Ordinal) + 1)..]);

    private static string OfRpc(string surface)
    {
        var method = surface[(surface.LastIndexOf('/') + 1)..];
        var service = surface[(surface.LastIndexOf('.') + 1)..^(method.Length + 1)];
        return method switch
        {
            "Append" => "append",
            "AppendBatch" => "append_batch",
            "WatchEntries" or "Watch" => "watch",
            _ => service.Replace("Service", "", StringComparison.Ordinal).ToLowerInvariant(),
        };
    }

    private static string OfPage(string path) => path switch
    {
        "" or "find" or "favicon.ico" => "page",
        _ when path.EndsWith("/bundle", StringComparison.Ordinal) => "bundle",
        _ when path.Contains("/qr.", StringComparison.Ordinal) => "picture",
        _ when path.StartsWith("01/", StringComparison.Ordinal) || path.StartsWith("id/", StringComparison.Ordinal) => "page",
        _ when path.StartsWith("tile/entries", StringComparison.Ordinal) => "entries",
        _ when path.StartsWith("checkpoints/", StringComparison.Ordinal) => "checkpoint",
        _ => path.Split('/')[0],
    };
}
