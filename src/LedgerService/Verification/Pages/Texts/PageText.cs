using Traceability.LedgerService.Verification.Pages.Maps;
using Traceability.V1;

namespace Traceability.LedgerService.Verification.Pages.Texts;

/// <summary>Every string of the pages in one language. {names} in a sentence are filled with values.</summary>
internal sealed record PageText
{
    /// <summary>BCP 47 tag, for the lang attribute.</summary>
    public required string Tag { get; init; }

    /// <summary>The language's own name.</summary>
    public required string Name { get; init; }

    /// <summary>What the choice of languages is called.</summary>
    public required string Languages { get; init; }

    /// <summary>Date format, invariant culture.</summary>
    public required string DateFormat { get; init; }

    public required VerdictText Verdict { get; init; }

    public required ScanText Scan { get; init; }

    public required HomeText Home { get; init; }

    /// <summary>One sentence a step; {party}, {buyer} and {region} are filled in.</summary>
    public required IReadOnlyDictionary<ScanStepKind, string> Steps { get; init; }

    /// <summary>The part of the plant.</summary>
    public required IReadOnlyDictionary<PlantPart, string> Parts { get; init; }

    /// <summary>Why a claim is withheld, by reason code, for people.</summary>
    public required IReadOnlyDictionary<string, string> Reasons { get; init; }

    /// <summary>What is told beside the verdict.</summary>
    public required IReadOnlyDictionary<ScanNoticeKind, NoticeWords> Notices { get; init; }

    /// <summary>What no page proves, one sentence each.</summary>
    public required IReadOnlyList<string> NotProved { get; init; }

    /// <summary>Region and country of a harvest, as far as they are known.</summary>
    public string RegionOf(ScanStep step) => string.Join(", ", new[] { step.Region, CountryNames.Of(step.Country, Tag) }.Where(name => name.Length > 0));

    /// <summary>A day, UTC.</summary>
    public string Date(long unixMs) => DateTimeOffset.FromUnixTimeMilliseconds(unixMs)
        .ToString(DateFormat, System.Globalization.CultureInfo.InvariantCulture);
}
