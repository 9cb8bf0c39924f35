namespace Traceability.LedgerService.Verification.Pages.Texts;

/// <summary>
/// Words of one kind of notice. {names} are filled from the notice, and {issuer}, {product} and {scheme} from the page.
/// </summary>
internal sealed record NoticeWords
{
    /// <summary>The word above the first sentence; empty where the notice never changes that.</summary>
    public string Word { get; init; } = "";

    /// <summary>The first sentence of the page when the notice is the gravest that there is to say; empty where it never is.</summary>
    public string Headline { get; init; } = "";

    /// <summary>What is told below the first sentence in any case.</summary>
    public required string Sentence { get; init; }
}
