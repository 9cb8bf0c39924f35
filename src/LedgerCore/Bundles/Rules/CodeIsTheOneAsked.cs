namespace Traceability.LedgerCore.Bundles;

/// <summary>The bundle is about the very code that the reader holds: product, lot code and serial.</summary>
internal static class CodeIsTheOneAsked
{
    public static string? FaultIn(BundleCase ruled)
    {
        var expected = ruled.Expected!;
        if (ruled.LabelBatch?.Statement.Message.LabelBatch is not { } batch)
        {
            return "The bundle is about no label.";
        }

        var isProduct = expected.Product.Gtin is null
            ? batch.SelfIssuedId == expected.Product.ToString()
            : batch.Gtin == expected.Product.ToString();
        if (!isProduct || batch.LotCode != expected.Lot.ToString())
        {
            return "The bundle is about another product or lot than the code.";
        }

        return ruled.Bundle.Serial?.Serial == expected.Serial.ToString() ? null : "The bundle is about another serial than the code.";
    }

    public static string Shown(BundleCase ruled) => $"The bundle is about the code {ruled.Expected!.Path}.";
}
