using Traceability.V1;

namespace Traceability.Cli.Printing;

/// <summary>
/// What people read beside a code: the product's name, and the code's elements as GS1 writes them for people, application
/// identifiers in brackets (GS1 General Specifications, 4.14). An id of the issuer's own is none of GS1's, and has no brackets.
/// </summary>
/// <param name="ProductName">As printed.</param>
/// <param name="IsInner">The code under the scratch panel: it is no AI 21, and is not called one.</param>
internal sealed record LabelWording(string ProductName, bool IsInner)
{
    /// <summary>The lines.</summary>
    public IReadOnlyList<string> Of(LabelBatch batch, string serial)
    {
        var hasGtin = batch.ProductIdCase == LabelBatch.ProductIdOneofCase.Gtin;
        return
        [
            ProductName,
            hasGtin ? $"(01){batch.Gtin}" : $"ID {batch.SelfIssuedId}",
            hasGtin ? $"(10){batch.LotCode}" : $"LOT {batch.LotCode}",
            IsInner ? $"OPENED {serial}" : hasGtin ? $"(21){serial}" : $"NO {serial}",
        ];
    }
}
