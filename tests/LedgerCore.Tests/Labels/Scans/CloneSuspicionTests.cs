using Traceability.LedgerCore.Labels;
using Traceability.TestKit;

namespace Traceability.LedgerCore.Tests.Labels;

public sealed class CloneSuspicionTests
{
    private const int Rounds = 2_000;

    private static readonly string[] Countries = ["", "DE", "FR", "VN", "US", "CN", "JP"];

    public static TheoryData<string> Copies => [.. CloneStories.Copies.Keys];

    public static TheoryData<string> Honest => [.. CloneStories.Honest.Keys];

    [Theory]
    [MemberData(nameof(Copies))]
    public void ACopyIsListedWithItsReasons(string story)
    {
        var (suspicion, score) = CloneStories.Copies[story];
        Assert.Equal(score, suspicion.Score);
        Assert.NotEqual(SuspicionLevel.None, suspicion.Level);
        Assert.NotEmpty(suspicion.Findings);
    }

    [Theory]
    [MemberData(nameof(Honest))]
    public void AnHonestPackAccusesNobody(string story)
    {
        var (suspicion, score) = CloneStories.Honest[story];
        Assert.Equal(score, suspicion.Score);
        Assert.Equal(SuspicionLevel.None, suspicion.Level);
    }

    [Fact]
    public void NothingIsSuspectedOfNothing() => Assert.Equal(0, CloneSuspicion.OfPack([]).Score);

    [Fact]
    public void NoReasonAloneTellsEverybodyAtItsFirstStep() =>
        Assert.All(SuspicionScale.All, reason => Assert.InRange(reason.Steps[0].Points, 1, SuspicionScale.Listed - 1));

    [Fact]
    public void EveryReasonsStepsRise() => Assert.All(SuspicionScale.All, reason => Assert.All(
        reason.Steps.Zip(reason.Steps.Skip(1)),
        pair => Assert.True(pair.First.From < pair.Second.From && pair.First.Points < pair.Second.Points)));

    [Fact]
    public void TheDocumentHasTheScale()
    {
        var written = Project.Read("docs/scans.md").Split('\n');
        foreach (var (reason, steps) in SuspicionScale.All)
        {
            var name = string.Concat(reason.ToString().Select((letter, place) =>
                char.IsUpper(letter) ? $"{(place > 0 ? "-" : "")}{char.ToLowerInvariant(letter)}" : $"{letter}"));
            var points = string.Join(", ", steps.Select(step => $"{step.From}: {step.Points}"));
            Assert.Contains(written, line => line.StartsWith($"| {name} |", StringComparison.Ordinal) && line.EndsWith($"| {points} |", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void TheOrderOfScansMakesNoDifference()
    {
        var random = new Random(20261122);
        for (var round = 0; round < Rounds; round++)
        {
            var scans = Some(random);
            var score = CloneSuspicion.OfPack(scans).Score;
            var shuffled = scans.ToArray();
            random.Shuffle(shuffled);
            Assert.Equal(score, CloneSuspicion.OfPack(shuffled).Score);
        }
    }

    [Fact]
    public void OneCountSplitInTwoMakesNoDifference()
    {
        var random = new Random(7);
        for (var round = 0; round < Rounds; round++)
        {
            var scans = Some(random);
            var split = scans.SelectMany(scan => Enumerable.Repeat(scan with { Visitors = 1 }, (int)scan.Visitors));
            Assert.Equal(CloneSuspicion.OfPack(scans).Score, CloneSuspicion.OfPack(split).Score);
        }
    }

    [Fact]
    public void OneScanMoreNeverLowersTheScore()
    {
        var random = new Random(42);
        for (var round = 0; round < Rounds; round++)
        {
            var scans = Some(random);
            var score = CloneSuspicion.OfPack(scans).Score;
            Assert.InRange(CloneSuspicion.OfPack([.. scans, One(random)]).Score, score, Suspicion.MaximumScore);
            var invented = CloneSuspicion.OfBatch(scans, 300).Score;
            Assert.InRange(
                CloneSuspicion.OfBatch([.. scans, One(random) with { Kind = ScanKind.Invented }], 300).Score, invented, Suspicion.MaximumScore);
        }
    }

    [Fact]
    public void GoodScansExcuseSlipsAndNothingElse()
    {
        var story = new ScanStory().Seen("DE", 0, 29, 2, 1, ScanKind.Invented).Scans;
        Assert.Equal(70, CloneSuspicion.OfBatch(story, 0).Score);
        Assert.Equal(45, CloneSuspicion.OfBatch(story, 50).Score);
        Assert.Equal(0, CloneSuspicion.OfPack(story).Score);
    }

    private static List<ScanCount> Some(Random random) => [.. Enumerable.Range(0, random.Next(60)).Select(_ => One(random))];

    private static ScanCount One(Random random) => new(
        20_000 + random.Next(120), Countries[random.Next(Countries.Length)], (ScanKind)random.Next(5), 1 + random.Next(4));
}
