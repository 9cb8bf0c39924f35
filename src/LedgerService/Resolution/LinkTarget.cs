namespace Traceability.LedgerService.Resolution;

/// <summary>Where a link leads.</summary>
/// <param name="Ending">What stands behind the code's address.</param>
/// <param name="Type">Media type.</param>
/// <param name="Title">Title.</param>
/// <param name="IsOfProduct">Whether it is behind the product's address rather than the code's.</param>
internal sealed record LinkTarget(string Ending, string Type, string Title, bool IsOfProduct = false);
