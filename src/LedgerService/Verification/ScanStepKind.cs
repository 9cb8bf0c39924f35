namespace Traceability.LedgerService.Verification;

/// <summary>What a step in the chain of custody did, as a page tells it.</summary>
internal enum ScanStepKind
{
    Harvest,
    Wash,
    Dry,
    Sort,
    Cut,
    Blend,
    Pack,
    Formulate,
    MultiPack,
    Sale,
    Receipt,
    Label,
}
