namespace Traceability.LedgerService.Queries;

/// <summary>The questions that people ask of custody, each a query of its own.</summary>
internal sealed record CustodyQuestions(
    Whereabouts Whereabouts,
    Contents Contents,
    CertificateReach Reach,
    QuotaUses Quotas,
    YearQuery Years,
    ClaimReasons Reasons,
    StepsAsOf AsOf);
