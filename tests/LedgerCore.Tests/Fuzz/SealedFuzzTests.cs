using Traceability.LedgerCore.Merkle;
using Traceability.LedgerCore.Statements;
using Traceability.TestKit;
using Traceability.TestKit.Fuzz;

namespace Traceability.LedgerCore.Tests.Fuzz;

public sealed class SealedFuzzTests
{
    private const double Seconds = 0.8;

    [Fact]
    public void A_sealed_bundle_is_written_again_as_it_was()
    {
        var parts = BundleSeason.Play().Script.Entries.Select(entry => entry.Statement.Parts.Sealed).ToArray();
        FuzzRun.Of(
            new FuzzTarget(
                "sealed-bundle",
                input => SealedBundle.TryParse(input, out var entries)
                    ? FuzzAnswer.Same(input, [.. entries.SelectMany(SealedBundle.Encode)])
                    : FuzzAnswer.Refused,
                [.. parts.SelectMany(SealedBundle.Encode)],
                [.. Enumerable.Repeat(SealedBundle.Encode([]), 256).SelectMany(bytes => bytes)]) { AllocationPerByte = 512 },
            Seconds);
    }

    [Fact]
    public void Bundles_and_pages_beside_the_tiles_have_one_path_each() => FuzzRun.Of(
        FuzzText.Target(
            "other-paths",
            text => SealedBundleId.TryParse(text, out var bundle) ? FuzzAnswer.Same(text, bundle.Path)
                : Traceability.LedgerCore.Checkpoints.CheckpointPage.TryParsePath(text, out var page)
                    ? FuzzAnswer.Same(text, Traceability.LedgerCore.Checkpoints.CheckpointPage.PathOf(page))
                : FuzzAnswer.Refused,
            "sealed/x001/234.p/7",
            "checkpoints/x001/234") with { Words = ["sealed/", "checkpoints/", "x000/", ".p/", "000"], FixedAllocation = 4096 },
        0.4);
}
