using System.Text;
using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Tests.Checkpoints;
using Traceability.LedgerCore.Tests.Merkle;
using Traceability.LedgerCore.Witnessing;
using Traceability.TestKit;

namespace Traceability.LedgerCore.Tests.Witnessing;

public sealed class WitnessPolicyTests : IDisposable
{
    private readonly Cosigner[] cosigners = [.. Enumerable.Range(1, 6).Select(i => new Cosigner($"witness.example/w{i}", (byte)(0x40 + i)))];

    // The specification's own example: two of X and one of Y.
    private string Example => Lines(
        $"log {TestLog.Signer.Keys[0]} https://ledger.example/",
        W(0, "X1"), W(1, "X2"), W(2, "X3"), "group X-witnesses 2 X1 X2 X3",
        W(3, "Y1"), W(4, "Y2"), W(5, "Y3"), "group Y-witnesses any Y1 Y2 Y3",
        "group X-and-Y all X-witnesses Y-witnesses", "quorum X-and-Y");

    [Theory]
    [InlineData("", false)]
    [InlineData("012", false)]
    [InlineData("345", false)]
    [InlineData("03", false)]
    [InlineData("013", true)]
    [InlineData("125", true)]
    [InlineData("012345", true)]
    public void ANoteMeetsAPolicyOfGroupsExactlyWhenEnoughOfEachVouch(string who, bool isMet)
    {
        var note = who.Aggregate(TestLog.Signer.Sign(1, SyntheticTree.Of(1).Root), (text, place) => cosigners[place - '0'].SignNote(text));

        var verdict = Read(Example).Judge(Note(note));

        Assert.Equal(isMet, verdict.IsMet);
        Assert.Equal(who.Length, verdict.Vouching.Count);
        Assert.Equal(isMet ? NoteFault.None : NoteFault.QuorumNotMet, verdict.Fault);
    }

    [Fact]
    public void OneWrongCosignatureOfAKnownWitnessSpoilsTheNote()
    {
        var note = cosigners[0].SignNote(TestLog.Signer.Sign(1, SyntheticTree.Of(1).Root));
        var other = new Checkpoint(TestLog.Origin, 2, SyntheticTree.Of(2).Root);

        var verdict = Read(Lines(W(0, "a"), W(1, "b"), "group g any a b", "quorum g")).Judge(Note($"{note}{cosigners[1].Sign(other)}\n"));

        Assert.Equal(NoteFault.InvalidSignature, verdict.Fault);
        Assert.Empty(verdict.Vouching);
    }

    [Fact]
    public void WithoutAQuorumAnyNoteWillDo() =>
        Assert.True(Read("quorum none\n").Judge(Note(TestLog.Signer.Sign(1, SyntheticTree.Of(1).Root))).IsMet);

    [Fact]
    public void OneKeyUnderTwoNamesHasOneVoice()
    {
        var policy = Read(Lines(W(0, "a"), W(0, "b"), "group g 2 a b", "quorum g"));

        Assert.Equal("a", policy.Witnesses[1].Repeats);
        Assert.False(policy.IsMetBy([cosigners[0].Verifier]));
    }

    [Fact]
    public void NamesAreBytes()
    {
        // A Kelvin sign is no K, and what is no UTF-8 is a name as well.
        byte[] file = [.. Encoding.UTF8.GetBytes(Lines(W(0, "K"), W(1, "\u212a"))), .. "witness "u8, 0xff, .. Encoding.UTF8.GetBytes($" {cosigners[2].Verifier}\nquorum K\n")];

        Assert.True(WitnessPolicy.TryParse(file, out var policy, out _));
        Assert.Equal(["K", "\u212a", "\u00ff"], policy.Witnesses.Select(witness => witness.Name));
    }

    [Theory]
    [InlineData("", 0, "no quorum")]
    [InlineData("quorum none\nquorum none", 2, "already")]
    [InlineData("quorum w", 1, "not defined")]
    [InlineData("quorum", 1, "quorum line is")]
    [InlineData("quorum none more", 1, "quorum line is")]
    [InlineData("logs x", 1, "none of log")]
    [InlineData("log x", 1, "no verifier key of a log")]
    [InlineData("log", 1, "log line is")]
    [InlineData("witness a x", 1, "no verifier key of a witness")]
    [InlineData("WITNESS", 1, "witness line is")]
    [InlineData("W0 a\nW1 a\nquorum a", 2, "taken")]
    [InlineData("W0 a\ngroup a any a\nquorum a", 2, "taken")]
    [InlineData("W0 none\nquorum none", 1, "no name")]
    [InlineData("W0 a\ngroup any 1 a\nquorum a", 2, "no name")]
    [InlineData("W0 a\ngroup g 0 a\nquorum g", 2, "number from 1")]
    [InlineData("W0 a\ngroup g 2 a\nquorum g", 2, "number from 1")]
    [InlineData("W0 a\ngroup g 01 a\nquorum g", 2, "number from 1")]
    [InlineData("W0 a\ngroup g +1 a\nquorum g", 2, "number from 1")]
    [InlineData("W0 a\ngroup g 99999999999999999999 a\nquorum g", 2, "number from 1")]
    [InlineData("W0 a\ngroup g any\nquorum g", 2, "group line is")]
    [InlineData("W0 a\ngroup g any a a\nquorum g", 2, "member already")]
    [InlineData("W0 a\ngroup g any a\ngroup h any a\nquorum g", 3, "member already")]
    [InlineData("group g any a\nW0 a\nquorum g", 1, "not defined above")]
    [InlineData("group g any g\nquorum g", 1, "not defined above")]
    [InlineData("W0 a\ngroup g any none\nquorum g", 2, "not defined above")]
    [InlineData("W0 a\r\nquorum a", 1, "control character")]
    [InlineData("quorum\u00a0none", 1, "none of log")]
    public void AFaultNamesItsLineAndWhatIsWrong(string file, int line, string words)
    {
        file = file.Replace("WITNESS", "witness a", StringComparison.Ordinal);
        for (var i = 0; i < cosigners.Length; i++)
        {
            file = string.Join('\n', file.Split('\n').Select(text => text.StartsWith($"W{i} ", StringComparison.Ordinal) ? Moved(text, i) : text));
        }

        Assert.False(WitnessPolicy.TryParse(Encoding.UTF8.GetBytes(file), out var policy, out var fault));
        Assert.Null(policy);
        Assert.Equal(line, fault.Line);
        Assert.Contains(words, fault.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void TwoLogsOfOneKeyAreRefused()
    {
        var log = $"log {TestLog.Signer.Keys[0]}\n";

        Assert.False(WitnessPolicy.TryParse(Encoding.UTF8.GetBytes(log + log + "quorum none\n"), out _, out var fault));
        Assert.Equal(2, fault.Line);
    }

    [Fact]
    public void APolicyIsBoundedInEveryDirection()
    {
        Assert.False(WitnessPolicy.TryParse(new byte[WitnessPolicy.MaxLength + 1], out _, out var fault));
        Assert.Equal(0, fault.Line);
        Assert.False(WitnessPolicy.TryParse([.. Enumerable.Repeat((byte)'x', WitnessPolicy.MaxLength)], out _, out fault));
        Assert.True(fault.Sentence.Length < 200);

        // Each group holds the one before: as deep as there may be groups.
        string Nested(int groups) => Lines([W(0, "g0"), .. Enumerable.Range(1, groups).Select(i => $"group g{i} any g{i - 1}"), $"quorum g{groups}"]);
        Assert.True(Read(Nested(WitnessPolicy.MaxComponents)).IsMetBy([cosigners[0].Verifier]));
        Assert.False(WitnessPolicy.TryParse(Encoding.UTF8.GetBytes(Nested(WitnessPolicy.MaxComponents + 1)), out _, out _));
        Assert.False(WitnessPolicy.TryParse(
            Encoding.UTF8.GetBytes(Lines([.. Enumerable.Range(0, WitnessPolicy.MaxComponents + 1).Select(i => W(0, $"w{i}"))])), out _, out _));
    }

    [Fact]
    public void WhateverIsChangedInAPolicyIsReadOrRefusedAndNeverThrows()
    {
        var random = new Random(4);
        var file = Encoding.UTF8.GetBytes(Example);
        for (var run = 0; run < 5_000; run++)
        {
            var changed = file.ToArray();
            for (var change = random.Next(1, 4); change > 0; change--)
            {
                changed[random.Next(changed.Length)] = (byte)random.Next(256);
            }

            Assert.Equal(
                WitnessPolicy.TryParse(changed.AsSpan(0, random.Next(changed.Length + 1)), out var policy, out var fault), policy is not null && fault is null);
        }
    }

    [Fact]
    public void AReceiptProvesInclusionAndTheQuorumTogether()
    {
        var tree = SyntheticTree.Of(3);
        var signed = TestLog.Signer.Sign(3, tree.Root);
        var policy = Read(Lines(W(0, "a"), "quorum a"));
        var witnessed = new TlogProof(1, tree.Path(1), cosigners[0].SignNote(signed));

        Assert.True(witnessed.TryVerify(SyntheticTree.Leaf(1), TestLog.Verifier, policy, out var checkpoint, out var verdict, out _));
        Assert.Equal(3UL, checkpoint.Size);
        Assert.Equal("a", Assert.Single(verdict.Vouching).Name);
        Assert.False(new TlogProof(1, tree.Path(1), signed).TryVerify(SyntheticTree.Leaf(1), TestLog.Verifier, policy, out _, out _, out var fault));
        Assert.Equal(NoteFault.QuorumNotMet, fault);
        Assert.False(witnessed.TryVerify(SyntheticTree.Leaf(2), TestLog.Verifier, policy, out _, out _, out fault));
        Assert.Equal(NoteFault.NotIncluded, fault);
    }

    public void Dispose() => Array.ForEach(cosigners, cosigner => cosigner.Dispose());

    private string W(int place, string name) => $"witness {name} {cosigners[place].Verifier} https://w{place}.example/";

    private string Moved(string text, int place) => W(place, text.TrimEnd('\r').Split(' ')[1]) + (text.EndsWith('\r') ? "\r" : "");

    private static string Lines(params string[] lines) => string.Concat(lines.Select(line => line + "\n"));

    private static SignedNote Note(string text) => SignedNote.TryParse(text, out var note) ? note : throw new FormatException(text);

    private static WitnessPolicy Read(string text) =>
        WitnessPolicy.TryParse(Encoding.UTF8.GetBytes(text), out var policy, out var fault) ? policy : throw new FormatException($"{fault}");
}
