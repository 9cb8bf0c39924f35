using System.Diagnostics.CodeAnalysis;

namespace Traceability.LedgerCore.Labels;

/// <summary>Addresses of listings, so written that two links to one page are the same text.</summary>
public static class ListingAddress
{
    private static readonly string[] Fronts = ["www.", "m.", "mobile."];

    // What shops and networks add to see who came from where.
    private static readonly string[] Followers = ["utm_", "fbclid", "gclid", "msclkid", "ref", "spm", "scm", "share", "aff_", "mc_"];

    /// <summary>
    /// The address without scheme, port of the scheme, front of mobile pages, trackers, fragment; false when it is no http address.
    /// </summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out string? address)
    {
        ArgumentNullException.ThrowIfNull(text);
        address = null;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri)
            || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps)
            || uri.UserInfo.Length > 0
            || uri.IdnHost.Length == 0)
        {
            return false;
        }

        // The wire's form of the name: letters that only look alike are not the same.
        var host = uri.IdnHost.ToLowerInvariant();
        var front = Fronts.FirstOrDefault(front => host.StartsWith(front, StringComparison.Ordinal)) ?? "";
        var query = uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(part => !Followers.Any(name => part.StartsWith(name, StringComparison.OrdinalIgnoreCase)))
            .Order(StringComparer.Ordinal);
        var port = uri.IsDefaultPort ? "" : $":{uri.Port}";
        address = $"{host[front.Length..]}{port}{uri.AbsolutePath.TrimEnd('/')}?{string.Join('&', query)}".TrimEnd('?');
        return true;
    }
}
