using Google.Protobuf;
using Traceability.LedgerCore.Bundles;
using Traceability.LedgerCore.Merkle;
using Traceability.TestKit;
using Traceability.TestKit.Fuzz;

namespace Traceability.LedgerCore.Tests.Fuzz;

public sealed class BundleFuzzTests
{
    private const double Seconds = 2;

    private static readonly BundleSeason Season = BundleSeason.Play();

    private static readonly byte[] File = BundleFile.Write(Season.Bundle());

    [Fact]
    public void A_bundle_file_is_read_in_one_encoding_and_judged() => FuzzRun.Of(
        new FuzzTarget(
            "bundle",
            input =>
            {
                var report = BundleVerifier.Verify(input, Season.Signer.Keys, Season.Link());
                if (report.Checks.Count == 0 || string.IsNullOrWhiteSpace(report.Sentence))
                {
                    return new FuzzAnswer(false, "it was judged and nothing is said");
                }

                return BundleFile.TryRead(input, out var bundle, out var fault)
                    ? FuzzAnswer.Same(input, BundleFile.Write(bundle))
                    : FuzzAnswer.RefusedAs(fault);
            },
            File)
        { MaxLength = 12 * 1024, FixedAllocation = 1024 * 1024, AllocationPerByte = 512 },
        Seconds);

    // The ledger itself is the forger: tree, checkpoint and paths fit whatever the entries became.
    [Fact]
    public void A_bundle_that_its_ledger_signed_over_anything_is_judged() => FuzzRun.Of(
        new FuzzTarget(
            "bundle-signed",
            input => Remade(input) is { } bundle && !string.IsNullOrWhiteSpace(Season.Verify(bundle).Sentence) ? FuzzAnswer.Taken : FuzzAnswer.Refused,
            File[BundleFile.Magic.Length..])
        { MaxLength = 12 * 1024, FixedAllocation = 2 * 1024 * 1024, AllocationPerByte = 1024 },
        Seconds);

    private static V1.Bundle? Remade(byte[] input)
    {
        try
        {
            var bundle = V1.Bundle.Parser.ParseFrom(input);
            var tree = MerkleTree.Build([.. bundle.Entries.Select(entry => TreeHasher.Leaf(entry.Leaf.Span))]);
            for (var index = 0; index < bundle.Entries.Count; index++)
            {
                bundle.Entries[index].Index = (ulong)index;
                bundle.Entries[index].Path.Clear();
                bundle.Entries[index].Path.Add(tree.Path((ulong)index).Select(hash => ByteString.CopyFrom(hash.Span)));
            }

            bundle.Checkpoint = Season.Signer.Sign(tree.Size, tree.Root);
            return bundle;
        }
        catch (InvalidProtocolBufferException)
        {
            return null;
        }
    }
}
