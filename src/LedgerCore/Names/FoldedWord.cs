namespace Traceability.LedgerCore.Names;

/// <summary>A word of a folded text.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">Number of characters.</param>
/// <param name="IsDisguised">Whether it holds letters of other alphabets that look alike, or hidden characters within.</param>
public readonly record struct FoldedWord(int Start, int Length, bool IsDisguised);
