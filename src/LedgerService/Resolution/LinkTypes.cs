using Traceability.LedgerService.Verification;

namespace Traceability.LedgerService.Resolution;

/// <summary>The link types that this resolver has targets for.</summary>
internal static class LinkTypes
{
    /// <summary>Where the vocabulary is.</summary>
    public const string Vocabulary = "https://gs1.org/voc/";

    private const string Prefix = "gs1:";

    private static readonly LinkTarget Page = new("", "text/html", "Scan page");
    private static readonly LinkTarget Verdict = new("?format=json", "application/json", "Verdict");

    private static readonly string[] Beginnings =
        [Prefix, Vocabulary, "https://www.gs1.org/voc/", "http://gs1.org/voc/", "https://ref.gs1.org/voc/"];

    // Both ask for the set itself.
    private static readonly string[] Sets = ["linkset", "all"];

    /// <summary>Every one, the default first.</summary>
    public static IReadOnlyList<LinkType> All { get; } =
    [
        new("defaultLink", "Default link", "What a person who scans is shown.", Page),
        new(
            "traceability",
            "Traceability information",
            "The chain from harvest to pack, for people and machines, and a file that proves it.",
            Page,
            Verdict,
            new LinkTarget("/bundle", "application/octet-stream", "Offline bundle")),
        new(
            "certificationInfo",
            "Certification information",
            "The certificates behind the goods, as they stood and as they stand.",
            Page,
            Verdict),
        new("recallStatus", "Recall status", "Whether the goods or anything they were made from are recalled.", Verdict, Page),
        new("verificationService", "Verification service", "Whether the serial was issued.", Verdict),
        new("relatedImage", "Related image", "The QR code.",
            new LinkTarget("/qr.png", "image/png", "QR code"), new LinkTarget("/qr.svg", "image/svg+xml", "QR code")),
        new("pip", "Product information page", "What the product is and who labels it.",
            new LinkTarget("", "text/html", "Product page", IsOfProduct: true)),
    ];

    /// <summary>The type as this service writes it; null for one that it does not have.</summary>
    public static string? Known(string asked) => Sets.Contains(asked) ? Sets[0]
        : Find(asked) is { } type ? Prefix + type.Name
        : null;

    /// <summary>
    /// Where ?linkType= leads; empty where there is no link of that type, null where none was asked for or the set is wanted.
    /// </summary>
    public static string? TargetOf(HttpRequest request, ScannedCode code)
    {
        var asked = request.Query["linkType"].ToString();
        if (asked.Length == 0 || Sets.Contains(asked))
        {
            return null;
        }

        if (Find(asked) is not { } type || !code.HasForm)
        {
            return "";
        }

        var target = Chosen(type, request);
        return AddressOf(target, code) + LanguageOf(request, target);
    }

    /// <summary>The path of a target.</summary>
    public static string AddressOf(LinkTarget target, ScannedCode code) =>
        (target.IsOfProduct ? ProductRoutes.PathOf(code.Product, code.IsGtin) : code.Path) + target.Ending;

    private static LinkType? Find(string asked)
    {
        var beginning = Array.Find(Beginnings, known => asked.StartsWith(known, StringComparison.Ordinal));
        return beginning is null ? null : All.FirstOrDefault(type => asked.AsSpan(beginning.Length).SequenceEqual(type.Name));
    }

    private static LinkTarget Chosen(LinkType type, HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().Accept;
        return accepted.OrderByDescending(accept => accept.Quality ?? 1)
            .Select(accept => type.Targets.FirstOrDefault(
                target => accept.MediaType.Equals(target.Type, StringComparison.OrdinalIgnoreCase)))
            .FirstOrDefault(target => target is not null) ?? type.Targets[0];
    }

    private static string LanguageOf(HttpRequest request, LinkTarget target) =>
        target.Ending.Length == 0 && KnownQuery.LanguageOf(request) is { } tag ? $"?lang={tag}" : "";
}
