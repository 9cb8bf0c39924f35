using Grpc.Core;
using Traceability.LedgerService.Access;
using Traceability.LedgerService.Tests.Access;
using Traceability.TestKit;

namespace Traceability.LedgerService.Tests.Telemetry;

/// <summary>A traded season under the filters of the running service: every surface asked by somebody who may and somebody who may not.</summary>
public sealed class SeasonLogTests(AccessSeason season) : IClassFixture<AccessSeason>
{
    [Fact]
    public async Task NoLineHoldsATokenAKeyANameOrAnAmount()
    {
        var probe = new AccessProbe(season);
        foreach (var row in AccessTable.Rows)
        {
            await probe.OfAsync(row.Surface, ReaderRole.Public, isOwn: false);
            await probe.OfAsync(row.Surface, ReaderRole.SchemeOwner, isOwn: true);
        }

        var scene = season.Played.Season;
        using var watch = new GrpcCalls(season.Channel.CreateCallInvoker()).WatchEntries(new V1.WatchEntriesRequest(), new Metadata { { "authorization", "Bearer nonsense" } });
        await Assert.ThrowsAsync<RpcException>(() => watch.ResponseStream.MoveNext());

        Actor[] actors = [scene.Owner, scene.Body, scene.Cooperative, scene.Processor, scene.Trader, season.OtherCooperative];
        string[] secrets =
        [
            .. actors.Select(actor => $"Example {actor.Name}"), .. actors.Select(actor => $"{actor.Key.Public}"), .. actors.Select(actor => $"{actor.Key.Public.Id}"),
            .. actors.Select(actor => $"{actor.Id}"), season.Played.Ledger.Proof(scene.Owner)["Bearer ".Length..][..20], "Bearer",
            SeasonScript.Species, $"{SeasonScript.Kilogram}", "EX-0002", $"{season.Played.Packed.Statement}", "127.0.0.1",
        ];
        var lines = season.Played.Ledger.Log.Lines.Where(line => !line.StartsWith("Now listening on", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.All(secrets, secret => Assert.DoesNotContain(secret, line, StringComparison.OrdinalIgnoreCase)));
    }
}
