using System.Security.Cryptography;
using Traceability.LedgerCore.Bundles;
using Traceability.TestKit;

namespace Traceability.LedgerCore.Tests.Bundles;

/// <summary>The worked example of docs/formats/bundle.md, made again byte for byte.</summary>
public sealed class BundleExampleTests
{
    [Fact]
    public void TheExampleIsWhatTheCodeMakes()
    {
        var season = BundleSeason.Play();
        var bundle = season.Bundle();
        var file = BundleFile.Write(bundle);
        var document = Project.Read("docs/formats/bundle.md");

        string[] blocks =
        [
            string.Concat(season.Signer.Keys.Select(key => $"{key}\n")),
            bundle.Checkpoint,
            string.Concat(season.Script.Entries.Select(entry =>
                $"{entry.Index,2}  {entry.Statement.Message.BodyCase,-13} {entry.Statement.Id}\n")),
            $"{bundle.Serial.Serial}\n" + string.Concat(bundle.Serial.Path.Select(hash => Convert.ToHexStringLower(hash.Span) + "\n")),
            bundle.LotStatus,
            $"{file.Length} bytes\nSHA-256 {Convert.ToHexStringLower(SHA256.HashData(file))}\n",
            string.Concat(season.Verify(bundle).Checks.Select(check => $"{check.Name,-10} {check.Sentence}\n")),
        ];

        Assert.All(blocks, block => Assert.Contains($"```text\n{block}```", document, StringComparison.Ordinal));
    }
}
