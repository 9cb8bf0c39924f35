using Traceability.LedgerCore.Statements;

namespace Traceability.Client;

/// <summary>A lot drawn on in a step.</summary>
/// <param name="Lot">The lot.</param>
/// <param name="MassMg">Milligrams drawn, 1 or more.</param>
public sealed record InputDetails(LotKey Lot, long MassMg);
