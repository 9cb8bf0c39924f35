using Google.Protobuf;
using Grpc.Core;
using Traceability.LedgerService.Api;
using Traceability.TestKit;
using Traceability.V1;

namespace Traceability.LedgerService.Tests.Queries;

public sealed class DeviceQueryTests
{
    [Fact]
    public async Task GapsAndForksOfADeviceAreToldToEverybody()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var season = ledger.Season;
        foreach (var sequence in (ulong[])[2, 3, 7, 8, 8])
        {
            season.Record(season.Harvest(1).With(statement => statement.Device = new DeviceLink
            {
                Sequence = sequence,
                Previous = season.Entries[^1].Statement.Id.ToByteString(),
            }));
        }

        await ledger.PlayAsync();
        await ledger.CheckLogAsync();
        var api = ledger.Api<RegistryApi>();
        var chain = await api.GetDeviceChain(Asked(season.Cooperative), new TestCall());
        Assert.Equal((8UL, 4UL, 1UL, 0UL), (chain.Head, chain.Recorded, chain.ForkCount, chain.NextSequence));
        Assert.Equal([(1UL, 1UL), (4UL, 6UL)], chain.Gaps.Select(gap => (gap.First, gap.Last)));
        Assert.Equal(season.Entries[^1].Statement.Id.ToByteString(), Assert.Single(chain.Forks).StatementId);
        Assert.Empty((await api.GetDeviceChain(Asked(season.Trader), new TestCall())).Gaps);
        var later = Asked(season.Cooperative);
        later.FromSequence = 5;
        Assert.Equal([(5UL, 6UL)], (await api.GetDeviceChain(later, new TestCall())).Gaps.Select(gap => (gap.First, gap.Last)));
    }

    [Fact]
    public async Task AKeyThatNobodyHoldsHasNoChain()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await Refused.WithAsync(StatusCode.NotFound, "KEY_UNKNOWN", () =>
            ledger.Api<RegistryApi>().GetDeviceChain(Asked(SeasonScript.Unknown("nobody")), new TestCall()));
    }

    [Fact]
    public async Task AChainOfManyGapsIsToldInPages()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var season = ledger.Season;
        for (ulong sequence = 2; sequence <= 2 * 1005; sequence += 2)
        {
            season.Record(season.Harvest(1).With(statement => statement.Device = new DeviceLink
            {
                Sequence = sequence,
                Previous = season.Area.ToByteString(),
            }));
        }

        await ledger.PlayAsync();
        var api = ledger.Api<RegistryApi>();
        var asked = Asked(season.Cooperative);
        var first = await api.GetDeviceChain(asked, new TestCall());
        Assert.Equal((1000, 2001UL), (first.Gaps.Count, first.NextSequence));
        asked.FromSequence = first.NextSequence;
        var second = await api.GetDeviceChain(asked, new TestCall());
        Assert.Equal((5, 0UL, 2009UL), (second.Gaps.Count, second.NextSequence, second.Gaps[^1].Last));
    }

    private static GetDeviceChainRequest Asked(Actor actor) => new() { KeyId = ByteString.CopyFrom(actor.Key.Public.Id.Span) };
}
