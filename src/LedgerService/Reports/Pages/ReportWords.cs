using Traceability.LedgerService.Verification.Pages.Texts;
using Traceability.V1;

namespace Traceability.LedgerService.Reports.Pages;

/// <summary>The words of the report form in one language.</summary>
internal sealed partial record ReportWords
{
    public required string Title { get; init; }

    public required string Lead { get; init; }

    public required string Kind { get; init; }

    public required IReadOnlyDictionary<ReportKind, string> Kinds { get; init; }

    public required string Text { get; init; }

    public required string Url { get; init; }

    public required string Country { get; init; }

    public required string Evidence { get; init; }

    public required string EvidenceHelp { get; init; }

    public required string Contact { get; init; }

    public required string ContactHelp { get; init; }

    public required string Send { get; init; }

    public required string Thanks { get; init; }

    public required string Number { get; init; }

    public required string Next { get; init; }

    public required string KeyHelp { get; init; }

    public required string Erase { get; init; }

    public required string Erased { get; init; }

    /// <summary>The words of a page's language.</summary>
    public static ReportWords Of(PageText text) => text.Tag.Split('-')[0] switch
    {
        "vi" => Vietnamese,
        "zh" => Chinese,
        "fr" => French,
        "de" => German,
        "es" => Spanish,
        _ => English,
    };

    private static Dictionary<ReportKind, string> KindsOf(string copied, string claim, string species, string harvest, string other) => new()
    {
        [ReportKind.CopiedPack] = copied,
        [ReportKind.FalseClaim] = claim,
        [ReportKind.OtherSpecies] = species,
        [ReportKind.IllegalHarvest] = harvest,
        [ReportKind.Other] = other,
    };
}
