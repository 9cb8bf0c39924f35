using Microsoft.AspNetCore.Http.Features;
using Traceability.LedgerCore.Labels;
using Traceability.LedgerCore.Labels.Gs1;
using Traceability.LedgerService.Verification;

namespace Traceability.LedgerService.Resolution;

/// <summary>
/// The code behind any address that means one. Nothing of what was asked is given back but the parts of a code, product and lot of
/// which have one writing without an escape.
/// </summary>
internal static class CodeAddress
{
    // Only its path and query are looked at.
    private const string AnyHost = "https://any.example";

    /// <summary>The code that a request means; null when it means none that could be issued here.</summary>
    public static ScannedCode? Of(HttpRequest request)
    {
        var target = request.HttpContext.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "";
        return target.StartsWith('/') && target.Length <= Gs1Link.MaxLength - AnyHost.Length ? Of(target) : null;
    }

    /// <summary>
    /// The code in its right writing, where the one that was asked for has another; null where it is right, or means nothing.
    /// </summary>
    public static ScannedCode? Better(ScannedCode asked) =>
        !asked.HasForm && Of(asked.Path) is { Lot.Length: > 0 } meant && meant != asked ? meant : null;

    private static ScannedCode? Of(string target) => PackAddress.TryParse(AnyHost + target, out var found)
        ? new ScannedCode(found.Product.ToString(), found.Lot?.ToString() ?? "", found.Serial, found.Product.Gtin is not null)
        : null;
}
