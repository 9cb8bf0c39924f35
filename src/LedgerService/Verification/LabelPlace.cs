namespace Traceability.LedgerService.Verification;

/// <summary>Which label of its batch a code is.</summary>
/// <param name="Index">From 0.</param>
/// <param name="IsInner">It is the code from under the scratch panel: whoever sees it has opened the pack.</param>
internal sealed record LabelPlace(int Index, bool IsInner);
