namespace Traceability.LedgerCore.Labels;

/// <summary>How many visitors scanned one code on one day from one country: all that is ever kept of a scan.</summary>
/// <param name="Day">UTC day, counted from 1970-01-01.</param>
/// <param name="Country">ISO 3166-1 alpha-2, or empty where it is not known.</param>
/// <param name="Kind">What was scanned.</param>
/// <param name="Visitors">Addresses that asked for it that day, each once; 1 and more.</param>
public readonly record struct ScanCount(int Day, string Country, ScanKind Kind, long Visitors);
