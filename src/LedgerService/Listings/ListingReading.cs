using Traceability.LedgerCore.Listings;
using Traceability.LedgerCore.Names;
using Traceability.LedgerService.Verification;
using Traceability.V1;

namespace Traceability.LedgerService.Listings;

/// <summary>What a listing says, read.</summary>
/// <param name="Listing">As it came.</param>
internal sealed record ListingReading(Listing Listing)
{
    /// <summary>Why it cannot be read; null when it can.</summary>
    public ListingReason? Fault { get; init; }

    /// <summary>The code that it gives, in whatever field; null when it gives none.</summary>
    public CodeText? Code { get; init; }

    /// <summary>What the code names; null unless it is a label's.</summary>
    public ScannedCode? Label { get; init; }

    /// <summary>The certificate that it names; empty when it names none.</summary>
    public string Certificate { get; init; } = "";

    /// <summary>Plants that it seems to offer, the surest first.</summary>
    public IReadOnlyList<NameMatch> Plants { get; init; } = [];

    /// <summary>The words with which it claims certification; null when it does not.</summary>
    public NameMatch? Claim { get; init; }

    /// <summary>What the code names without its serial; null unless it is a label's.</summary>
    public ScannedCode? Batch => Label is null ? null : Label with { Serial = "" };
}
