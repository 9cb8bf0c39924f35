namespace Traceability.LedgerService.Verification;

/// <summary>How grave a notice is. With words for a first sentence, one that is graver than the verdict takes its place.</summary>
internal enum ScanTone
{
    /// <summary>Good to know; never the first sentence.</summary>
    Note,

    /// <summary>Graver than "genuine", less than "withheld".</summary>
    Care,

    /// <summary>Graver than "withheld", less than "recalled".</summary>
    Stop,
}
