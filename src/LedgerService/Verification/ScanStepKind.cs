namespace Traceability.LedgerService.Verification;

/// <summary>What a step in the chain of custody did, as a page tells it.</summary>
internal enum ScanStepKind
{
    Harvest,
    Wash,
    Dry,
    Sort,
    Cut,
    Sieve,
    Powder,
    Distil,
    Extract,
    Blend,
    Pack,
    Formulate,
    MultiPack,
    RePack,
    Reject,
    Store,
    Sale,
    Receipt,
    Return,
    Label,
}
