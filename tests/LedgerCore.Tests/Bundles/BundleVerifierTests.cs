using Traceability.LedgerCore.Bundles;
using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Merkle;
using Traceability.LedgerCore.Statements;
using Traceability.TestKit;
using Body = Traceability.V1.Statement.BodyOneofCase;

namespace Traceability.LedgerCore.Tests.Bundles;

public sealed class BundleVerifierTests
{
    private static readonly BundleSeason Season = BundleSeason.Play();

    [Fact]
    public void AWholeBundlePassesEveryCheck()
    {
        var report = BundleVerifier.Verify(BundleFile.Write(Season.Bundle()), Season.Signer.Keys, Season.Link());

        Assert.Equal(BundleVerdict.Genuine, report.Verdict);
        Assert.Equal(
            ["format", "checkpoint", "entries", "inclusion", "signers", "rights", "chain", "status", "corrections", "harvests", "claim", "serial", "code"],
            report.Checks.Select(check => check.Name));
        Assert.All(report.Checks, check => Assert.Equal(CheckOutcome.Passed, check.Outcome));
        Assert.Equal(
            [Body.Harvest, Body.Harvest, Body.Processing, Body.Sale, Body.SaleReceipt, Body.Processing, Body.LabelBatch],
            report.Subject!.Steps.Select(step => step.Kind));
        Assert.Equal("Example cooperative", report.Subject.Steps[0].Party);
    }

    [Fact]
    public void WithoutPinnedKeysABundleIsUnanchoredHoweverWellItChecks()
    {
        var report = BundleVerifier.Verify(BundleFile.Write(Season.Bundle()));

        Assert.Equal(BundleVerdict.Unanchored, report.Verdict);
        Assert.False(report.IsSound);
        Assert.All(report.Checks, check => Assert.Equal(CheckOutcome.Passed, check.Outcome));
        Assert.Contains("nobody whom you trust has named this ledger's keys", report.Sentence, StringComparison.Ordinal);
        Assert.Equal(Season.Signer.Keys, report.Keys);
        Assert.Contains(report.NotProved, line => line.Contains("Whose ledger it is", StringComparison.Ordinal));
        Assert.Contains(Season.Signer.Keys[0].ToString(), report.Checks[1].Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void ABundleOfALotHasNoSerialToCheck()
    {
        var bundle = Season.Bundle();
        bundle.LabelBatch = Google.Protobuf.ByteString.Empty;
        bundle.Serial = null;

        var report = Season.Verify(bundle);

        Assert.Equal(BundleVerdict.Genuine, report.Verdict);
        Assert.DoesNotContain(report.Checks, check => check.Name == "serial");
        Assert.Null(report.Subject!.Label);
    }

    [Fact]
    public void AWithheldClaimIsSoundAndSaidPlainly()
    {
        var season = BundleSeason.PlayOutside();

        var report = season.Verify(season.Bundle());

        Assert.Equal(BundleVerdict.Withheld, report.Verdict);
        Assert.Contains("OUTSIDE_AREA", report.Subject!.NoticeCodes);
        var harvests = Assert.Single(report.Checks, check => check.Name == "harvests").Sentence;
        Assert.DoesNotContain("Every harvest was covered", harvests, StringComparison.Ordinal);
        Assert.Contains($"The ledger withheld the claim for {string.Join(", ", report.Subject.NoticeCodes)}.", harvests, StringComparison.Ordinal);
    }

    [Fact]
    public void StatementsSignedBeforeTheirKeyWasRevokedStayRight()
    {
        var season = BundleSeason.Play();
        season.Script.NowMs += SeasonScript.Day;
        season.Script.Record(season.Script.KeyRevocation(season.Script.Cooperative, "cooperative"));

        Assert.Equal(BundleVerdict.Genuine, season.Verify(season.Bundle()).Verdict);
    }

    [Fact]
    public void AnyOtherCodeThanTheReadersFails()
    {
        var report = BundleVerifier.Verify(BundleFile.Write(Season.Bundle()), Season.Signer.Keys, Season.Link(3));

        Assert.Equal("code", Assert.Single(report.Checks, check => check.Outcome == CheckOutcome.Failed).Name);
    }

    [Fact]
    public void ASuspensionAfterTheHarvestChangesNothingOfIt()
    {
        var season = BundleSeason.Play();
        season.Script.NowMs += SeasonScript.Day;
        season.Script.Record(season.Script.Status(season.Script.Body, season.Script.CertificateId, V1.CertificateStanding.Suspended));

        Assert.Equal(BundleVerdict.Genuine, season.Verify(season.Bundle()).Verdict);
    }

    [Fact]
    public void AHarvestUnderASuspendedCertificateIsNotCoveredWhateverTheStatusSays()
    {
        var season = BundleSeason.Play(before: script =>
            script.Record(script.Status(script.Body, script.CertificateId, V1.CertificateStanding.Suspended)));
        var bundle = season.Bundle();
        Assert.Equal(BundleVerdict.Withheld, season.Verify(bundle).Verdict);

        bundle.LotStatus = season.Signer.Sign(new LotStatus(
            SeasonScript.Origin, (ulong)bundle.Entries.Count, Hash.FromBytes(season.Lot.Statement.Span), season.Lot.Output)
        { Label = season.Label(2) });

        var failed = Assert.Single(season.Verify(bundle).Checks, check => check.Outcome == CheckOutcome.Failed);
        Assert.Equal("harvests", failed.Name);
    }

    [Fact]
    public void AStatusByAStrangerBreaksTheBundle()
    {
        var season = BundleSeason.Play();
        var bundle = season.Bundle(bendLeaf: (entry, leaf) => entry.Statement.Message.LabelBatch is null
            ? leaf
            : LeafCodec.Encode(entry.RecordedAtMs, Admitted(season.Script.Status(
                season.Script.Trader, season.Script.CertificateId, V1.CertificateStanding.Reinstated))));

        Assert.Equal(CheckOutcome.Failed, Assert.Single(season.Verify(bundle).Checks, check => check.Name == "rights").Outcome);
    }

    private static AdmittedStatement Admitted(Draft draft) =>
        StatementAdmission.TryAdmit(draft.Sign(), SeasonScript.Origin, out var admitted, out _) ? admitted : throw new FormatException();
}
