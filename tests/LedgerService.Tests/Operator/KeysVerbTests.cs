using Traceability.LedgerCore.Bundles;
using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Merkle;
using Traceability.LedgerService.Checkpoints;
using Traceability.LedgerService.Log;
using Traceability.LedgerService.Verification;
using Traceability.TestKit;

namespace Traceability.LedgerService.Tests.Operator;

public sealed class KeysVerbTests
{
    [Fact]
    public async Task ANewPairSignsBesideTheOldOneFromTheNextStartOn()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var old = ledger.VerifierKeys;

        var (exit, said) = await ledger.OperateAsync("keys", "add");
        Assert.Equal(0, exit);
        Assert.Equal(old, ledger.VerifierKeys);
        ledger.Reload();
        await RecordOneAsync(ledger);

        Assert.Equal(old, ledger.VerifierKeys.Take(2));
        Assert.Equal(4, ledger.VerifierKeys.Count);
        Assert.All(ledger.VerifierKeys.Skip(2), key => Assert.Contains($"{key}", said, StringComparison.Ordinal));
        Assert.True(SignedNote.TryParse(await NewestAsync(ledger), out var note));
        Assert.Equal(ledger.VerifierKeys, note.Verify(ledger.VerifierKeys).Verified.Select(signature => signature.Key));
        Assert.True(LogKeyList.TryOpen(ledger.Get<LogKeys>().SignedList, [old[0]], out var list, out _));
        Assert.Equal(ledger.VerifierKeys, list.Active);
    }

    [Fact]
    public async Task APairIsRetiredOnlyOnceAnotherHasSignedTheNewestCheckpoint()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var name = $"{ledger.VerifierKeys[0].KeyHash:x8}";

        Assert.Equal(1, (await ledger.OperateAsync("keys", "retire", name)).Exit);
        await ledger.OperateAsync("keys", "add");
        Assert.Equal(1, (await ledger.OperateAsync("keys", "retire", name)).Exit);
        ledger.Reload();
        Assert.Equal(1, (await ledger.OperateAsync("keys", "retire", "00000000")).Exit);
        Assert.Equal(0, (await ledger.OperateAsync("keys", "retire", name)).Exit);
    }

    [Fact]
    public async Task AnEndedLogCanChangeItsKeys()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await RecordOneAsync(ledger);
        Assert.Equal(0, (await ledger.OperateAsync("freeze", SeasonScript.Origin)).Exit);
        var (old, before) = (ledger.VerifierKeys, await NewestAsync(ledger));

        await ledger.OperateAsync("keys", "add");
        ledger.Reload();

        // The checkpoint that its readers hold, with two lines more; kept outside of the database too.
        var newest = await NewestAsync(ledger);
        Assert.StartsWith(before, newest, StringComparison.Ordinal);
        Assert.True(SignedNote.TryParse(newest, out var note));
        Assert.Equal(ledger.VerifierKeys, note.Verify(ledger.VerifierKeys).Verified.Select(signature => signature.Key));
        Assert.Equal(newest, await File.ReadAllTextAsync(Path.Combine(ledger.Options.DataDirectory, SignedHeadFile.Name)));

        Assert.Equal(0, (await ledger.OperateAsync("keys", "retire", $"{old[0].KeyHash:x8}")).Exit);
        ledger.Reload();
        Assert.Equal(newest, await NewestAsync(ledger));
    }

    [Fact]
    public async Task AfterARotationTheOldPairIsGoneAndWhatItSignedStillHolds()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var lot = ledger.Season.RecordLot(ledger.Season.Harvest(SeasonScript.Kilogram));
        await ledger.PlayAsync();
        var (old, receipt, bundle) = (ledger.VerifierKeys, await ReceiptAsync(ledger, (ulong)ledger.Season.Entries.Count - 1), await BundleAsync(ledger, lot));
        var file = Path.Combine(ledger.Options.DataDirectory, LogKeyFile.Name);
        var secrets = LogKeyFile.Read(ledger.Options.DataDirectory)!.Active[0];
        var size = await RotateAsync(ledger);

        // The secrets are no longer there; the file is still its owner's alone.
        Assert.DoesNotContain(secrets.Ed25519, await File.ReadAllTextAsync(file), StringComparison.Ordinal);
        Assert.DoesNotContain(secrets.Secp256k1, await File.ReadAllTextAsync(file), StringComparison.Ordinal);
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(file) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));

        // New notes are by the new pair alone; the old one is published as retired, and has vouched for the new one.
        Assert.True(SignedNote.TryParse(await NewestAsync(ledger), out var newest));
        Assert.Equal(2, newest.Signatures.Count);
        Assert.Equal(NoteFault.Unverified, newest.Verify(old).Fault);
        var list = ledger.Get<LogKeys>().List;
        Assert.Equal(old.Select(key => new LogKey(key, size)), list.Keys.Skip(2));
        Assert.True(LogKeyList.TryOpen(ledger.Get<LogKeys>().SignedList, old, out _, out _));

        // A reader who comes now, and pins the list, checks what was given long ago. It was the newest when the new pair came.
        Assert.StartsWith(receipt.Proof, (await ReceiptAsync(ledger, receipt.Index)).Proof, StringComparison.Ordinal);
        Assert.True(TlogProof.TryParse(receipt.Proof, out var proof));
        Assert.True(new CheckpointVerifier(SeasonScript.Origin, list.Keys).TryOpen(proof.SignedCheckpoint, out Checkpoint? _, out _));
        Assert.Equal(BundleVerdict.Genuine, BundleVerifier.VerifyUnder(bundle, list.Keys).Verdict);
        Assert.Equal(BundleVerdict.Broken, BundleVerifier.Verify(bundle, ledger.VerifierKeys).Verdict);
        Assert.Equal(BundleVerdict.Genuine, BundleVerifier.VerifyUnder(await BundleAsync(ledger, lot), list.Keys).Verdict);

        // Whoever got hold of the old secrets cannot speak of anything later.
        var forged = new CheckpointSigner(SeasonScript.Origin, [secrets.Open()]).Sign(size + 1, TreeHasher.Empty);
        Assert.False(new CheckpointVerifier(SeasonScript.Origin, list.Keys).TryOpen(forged, out Checkpoint? _, out var fault));
        Assert.Equal(NoteFault.RetiredKey, fault);
    }

    [Fact]
    public async Task FourPairsAreTheMostThatSign()
    {
        await using var ledger = await TestLedger.OpenAsync();
        foreach (var _ in Enumerable.Range(0, 3))
        {
            Assert.Equal(0, (await ledger.OperateAsync("keys", "add")).Exit);
        }

        Assert.Equal(1, (await ledger.OperateAsync("keys", "add")).Exit);
        ledger.Reload();
        await RecordOneAsync(ledger);
        Assert.True(SignedNote.TryParse(await NewestAsync(ledger), out var note));
        Assert.Equal(8, note.Verify(ledger.VerifierKeys).Verified.Count);
    }

    [Fact]
    public async Task TheListShowsEveryPairAndNoSecret()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await RotateAsync(ledger);
        var secret = LogKeyFile.Read(ledger.Options.DataDirectory)!.Active[0];

        var (exit, said) = await ledger.OperateAsync("keys", "list");

        Assert.Equal(0, exit);
        Assert.All(ledger.Get<LogKeys>().List.Keys, key => Assert.Contains($"{key.Key}", said, StringComparison.Ordinal));
        Assert.Contains("retired at", said, StringComparison.Ordinal);
        Assert.DoesNotContain(secret.Ed25519, said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("keys")]
    [InlineData("keys", "retire")]
    [InlineData("keys", "burn")]
    [InlineData("serve")]
    public async Task WrongWordsAreToldHowItIsWritten(params string[] words)
    {
        await using var ledger = await TestLedger.OpenAsync();

        var (exit, said) = await ledger.OperateAsync(words);

        Assert.Equal(2, exit);
        Assert.Contains("keys", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutAKeyFileThereIsNothingToChange()
    {
        await using var ledger = TestLedger.Empty();

        Assert.Equal(1, (await ledger.OperateAsync("keys", "add")).Exit);
        Assert.False(File.Exists(Path.Combine(ledger.Options.DataDirectory, LogKeyFile.Name)));
    }

    private static async Task<ulong> RotateAsync(TestLedger ledger)
    {
        var name = $"{ledger.VerifierKeys[0].KeyHash:x8}";
        Assert.Equal(0, (await ledger.OperateAsync("keys", "add")).Exit);
        ledger.Reload();
        await RecordOneAsync(ledger);
        Assert.Equal(0, (await ledger.OperateAsync("keys", "retire", name)).Exit);
        ledger.Reload();
        var size = (ulong)ledger.Season.Entries.Count;
        await RecordOneAsync(ledger);
        return size;
    }

    private static Task RecordOneAsync(TestLedger ledger)
    {
        ledger.Season.Record(ledger.Season.Harvest(SeasonScript.Kilogram));
        return ledger.PlayAsync();
    }

    private static Task<string> NewestAsync(TestLedger ledger) => ledger.Get<LogReader>().CheckpointAsync(CancellationToken.None);

    private static async Task<V1.Receipt> ReceiptAsync(TestLedger ledger, ulong index) => await ledger.Get<ReceiptBook>().OfAsync(
        (await ledger.Get<LogReader>().EntryAsync(index, CancellationToken.None))!, CancellationToken.None);

    private static async Task<byte[]> BundleAsync(TestLedger ledger, LedgerCore.Statements.LotKey lot)
    {
        await using var running = await RunningLedger.StartAsync(ledger);
        return (await running.Get<BundleBuilder>().OfLotAsync(lot, CancellationToken.None))!;
    }
}
