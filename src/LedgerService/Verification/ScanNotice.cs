namespace Traceability.LedgerService.Verification;

/// <summary>Something that a page tells beside the verdict, in no language yet.</summary>
/// <param name="Kind">What; names its words.</param>
/// <param name="Tone">How grave.</param>
internal sealed record ScanNotice(ScanNoticeKind Kind, ScanTone Tone)
{
    /// <summary>Key of what the issuer says to whoever scans, in the issuer's own words and language; told below the sentence.</summary>
    public const string OwnWords = "words";

    /// <summary>Texts for the {names} of its words, as they were stated.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; init; } = new Dictionary<string, string>();

    /// <summary>Days for the {names} of its words, Unix milliseconds; told as the language tells days.</summary>
    public IReadOnlyDictionary<string, long> Days { get; init; } = new Dictionary<string, long>();
}
