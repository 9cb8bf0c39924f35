namespace Traceability.Client;

/// <summary>A receipt that holds under a checkpoint which still has to be held against the one remembered.</summary>
internal sealed record ProvenReceipt(VerifiedReceipt Receipt, string Note);
