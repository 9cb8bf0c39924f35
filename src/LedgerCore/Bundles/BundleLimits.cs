using System.Globalization;

namespace Traceability.LedgerCore.Bundles;

/// <summary>What a bundle does not prove. Said with every report, the good ones too.</summary>
internal static class BundleLimits
{
    public static IReadOnlyList<string> Of(BundleCase ruled) => [.. Lines(ruled)];

    private static IEnumerable<string> Lines(BundleCase ruled)
    {
        if (ruled.Pinned.Count == 0)
        {
            yield return "Whose ledger it is: the keys came from the bundle itself. Compare them with the ones that the scheme publishes, "
                + "and give them to the verifier.";
        }

        var size = (ruled.Checkpoint?.Size ?? 0).ToString(CultureInfo.InvariantCulture);
        yield return $"Anything recorded after the checkpoint of {size} entries, such as a recall or a later revocation, or any entry that the maker "
            + "of the bundle left out although nothing in the bundle points to it, such as a revocation. Ask the ledger for a newer bundle.";
        yield return "Amounts: they are sealed. Quotas, seasons, positions inside the area, yields and balances were judged by the ledger when it "
            + "took each statement; auditors can replay that from the whole log.";
        yield return "That the log has no second history: compare its checkpoint with one that somebody else holds.";
        if (ruled.Bundle.Serial is not null)
        {
            yield return "That this pack is the only one with its serial, or that its content is what was packed: a code can be copied and a pack refilled.";
        }

        yield return "What was true in the forest: a signature proves who said something, not that it was so.";
    }
}
