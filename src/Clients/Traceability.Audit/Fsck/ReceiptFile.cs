namespace Traceability.Audit;

/// <summary>A receipt to be checked.</summary>
/// <param name="Name">What to call it.</param>
/// <param name="Content">Its bytes.</param>
public sealed record ReceiptFile(string Name, byte[] Content);
