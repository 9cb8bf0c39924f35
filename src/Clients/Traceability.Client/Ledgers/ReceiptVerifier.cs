using Traceability.V1;

namespace Traceability.Client;

/// <summary>Checks receipts against the client's own bytes.</summary>
internal static class ReceiptVerifier
{
    /// <summary>The receipt's claims, each checked, but for the checkpoint's consistency with what is remembered.</summary>
    /// <exception cref="UnprovenAnswerException">Says which did not hold.</exception>
    internal static ProvenReceipt Verify(SignedStatement ours, Receipt receipt, NoteReader notes) =>
        throw new NotSupportedException($"{ours} {receipt} {notes}");
}
