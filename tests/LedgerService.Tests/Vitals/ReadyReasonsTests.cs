using Traceability.LedgerService.Vitals;

namespace Traceability.LedgerService.Tests.Vitals;

public sealed class ReadyReasonsTests
{
    private static readonly LedgerVitals Well = new()
    {
        SeenAtMs = 1_000_000,
        DatabaseAnswers = true,
        HeadSize = 500,
        RecordedAtMs = 1_060_000,
        UnwitnessedSinceMs = 995_000,
        FollowerLags = new Dictionary<string, long> { ["season-statistics"] = 10_000 },
        WitnessLags = new Dictionary<string, long> { ["ngo"] = 500 },
        DiskFreeBytes = 1024L * 1024 * 1024,
    };

    [Fact]
    public void NothingIsToldAtTheEdgeOfEveryLimit()
    {
        Assert.Empty(Of(Well, waiting: 4095));
        Assert.Empty(Of(null));
        Assert.Empty(Of(Well with { DiskFreeBytes = null, UnwitnessedSinceMs = null }));
    }

    [Fact]
    public void WhatMakesAnswersWrongOrImpossibleStopsServingAndTheRestIsTold()
    {
        var told = new Dictionary<string, bool>();
        foreach (var reason in (ReadyReason[])
        [
            .. Of(Well, stopping: true), .. Of(null, forked: true), .. Of(null, claimed: true),
            .. Of(Well with { DatabaseAnswers = false }), .. Of(Well with { SchemaIsOurs = false }), .. Of(Well with { GoesOn = false }),
            .. Of(Well with { IsFrozen = true }), .. Of(Well, waiting: 4096), .. Of(Well with { UnwitnessedSinceMs = 994_999 }),
            .. Of(Well with { RecordedAtMs = 1_060_001 }), .. Of(Well with { ClockIsAhead = true }),
            .. Of(Well with { DiskFreeBytes = (1024L * 1024 * 1024) - 1 }),
            .. Of(Well with { FollowerLags = new Dictionary<string, long> { ["season-statistics"] = 10_001 } }),
        ])
        {
            told.Add(reason.Code, reason.StopsServing);
            Assert.EndsWith(".", reason.Sentence, StringComparison.Ordinal);
        }

        Assert.Equal(ReadyReasons.All, told.Keys);
        Assert.Equal(
            ["DRAINING", "LOG_FORKED", "DATABASE_UNREACHABLE", "MIGRATIONS_PENDING", "HEAD_REFUSED"],
            told.Where(reason => reason.Value).Select(reason => reason.Key));
    }

    [Fact]
    public void TheOperatorsPageHasARowForEachCode() => Assert.Equal(
        ReadyReasons.All, OperatorsPage.TableUnder("## Health").Select(row => row[0]));

    private static IReadOnlyList<ReadyReason> Of(LedgerVitals? vitals, bool stopping = false, bool forked = false, bool claimed = false, int waiting = 0) =>
        ReadyReasons.Of(vitals, new LedgerOptions(), stopping, forked, claimed, waiting);
}
