namespace Traceability.LedgerService.Verification.Pages.Texts;

/// <summary>The first sentence of a page; {issuer}, {product}, {scheme}, {lot}, and of a recall {recaller}, {date} are filled in.</summary>
internal sealed record VerdictText
{
    /// <summary>One word above each sentence.</summary>
    public required string GenuineWord { get; init; }

    public required string WithheldWord { get; init; }

    public required string RecalledWord { get; init; }

    public required string UnknownWord { get; init; }

    public required string Genuine { get; init; }

    public required string GenuineBatch { get; init; }

    /// <summary>Genuine, and a certificate behind it is stopped now; {number} and {status} are filled in too.</summary>
    public required string GenuineStopped { get; init; }

    public required string GenuineBatchStopped { get; init; }

    public required string Withheld { get; init; }

    public required string WithheldBatch { get; init; }

    public required string Recalled { get; init; }

    /// <summary>Before the recaller's reason.</summary>
    public required string RecallReason { get; init; }

    /// <summary>Above recalls that are over.</summary>
    public required string LiftedRecalls { get; init; }

    public required string UnknownSerial { get; init; }

    public required string UnknownBatch { get; init; }

    /// <summary>What somebody can do who has a code that was not issued.</summary>
    public required string UnknownAdvice { get; init; }

    /// <summary>A genuine product of several ingredients, label category I.</summary>
    public required string CertifiedProduct { get; init; }

    /// <summary>The same, label category II.</summary>
    public required string CertifiedIngredients { get; init; }

    /// <summary>Above the reasons of a withheld claim.</summary>
    public required string Why { get; init; }
}
