using Traceability.LedgerCore.Statements;

namespace Traceability.Client;

/// <summary>A lot in a formulation.</summary>
/// <param name="Lot">The lot.</param>
/// <param name="MassMg">Milligrams drawn, 1 or more; of a packed lot whole packs.</param>
/// <param name="DryMg">Recipe only: dry weight of it, milligrams.</param>
/// <param name="IsClaimed">Recipe only: false uses it without the claim.</param>
public sealed record FormulationLot(LotKey Lot, long MassMg, long DryMg = 0, bool IsClaimed = true);
