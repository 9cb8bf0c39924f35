using System.Text.Json;
using Grpc.Core;
using Grpc.Health.V1;
using Grpc.Net.Client;
using Microsoft.EntityFrameworkCore;
using Traceability.LedgerService.Api;
using Traceability.LedgerService.Vitals;
using Status = Grpc.Health.V1.HealthCheckResponse.Types.ServingStatus;

namespace Traceability.LedgerService.Tests.Vitals;

/// <summary>What a balancer is told, over HTTP and gRPC.</summary>
public sealed class HealthTests
{
    [Fact]
    public async Task AServiceThatIsWellSaysSoForEveryOfItsServices()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await using var running = await RunningLedger.StartAsync(ledger);
        using var channel = GrpcChannel.ForAddress(running.Grpc);
        var calls = new GrpcCalls(channel.CreateCallInvoker());

        Assert.Equal((200, "{\"live\":true}"), await running.ReadAsync("/health/live"));
        Assert.Equal((200, "{\"ready\":true,\"reasons\":[]}"), await running.ReadAsync("/health/ready"));
        foreach (var service in Surface.Services.Select(service => service.FullName).Append(""))
        {
            Assert.Equal(Status.Serving, (await calls.CheckHealthAsync(service)).Status);
        }

        await Refused.WithAsync(StatusCode.NotFound, "SERVICE_UNKNOWN", async () => await calls.CheckHealthAsync("traceability.v1.Nothing"));
        using var watch = calls.WatchHealth("traceability.v1.Nothing");
        Assert.Equal(Status.ServiceUnknown, await NextAsync(watch));
    }

    [Fact]
    public async Task ADatabaseThatIsGoneStopsServingAndOneThatIsBackDoesNot()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await using var running = await RunningLedger.StartAsync(ledger);
        using var channel = GrpcChannel.ForAddress(running.Grpc);
        var calls = new GrpcCalls(channel.CreateCallInvoker());
        using var watch = calls.WatchHealth();
        Assert.Equal(Status.Serving, await NextAsync(watch));

        await using var context = ledger.Context();
        var head = await context.Heads.AsNoTracking().SingleAsync();
        await context.Heads.ExecuteDeleteAsync();
        await running.Get<VitalsWatch>().LookAsync(CancellationToken.None);
        Assert.Equal((503, "DATABASE_UNREACHABLE"), await ReadyAsync(running));
        Assert.Equal(Status.NotServing, await NextAsync(watch));
        var check = calls.CheckHealthAsync();
        Assert.Equal(Status.NotServing, (await check).Status);
        Assert.Equal("DATABASE_UNREACHABLE", check.GetTrailers().GetValue(HealthApi.ReasonTrailer));

        context.Heads.Add(head);
        await context.SaveChangesAsync();
        await running.Get<VitalsWatch>().LookAsync(CancellationToken.None);
        Assert.Equal((200, ""), await ReadyAsync(running));
        Assert.Equal(Status.Serving, await NextAsync(watch));
        Assert.Equal(2, ledger.Log.Lines.Count(line => line.StartsWith("Health tells: DATABASE_UNREACHABLE", StringComparison.Ordinal) || line.StartsWith("All is well", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(-1, "HEAD_REFUSED")]
    [InlineData(0, "HEAD_REFUSED")]
    public async Task ADatabaseThatDoesNotGoOnFromWhatWasToldStopsServing(long more, string code)
    {
        await using var ledger = await TestLedger.OpenAsync();
        await using var running = await RunningLedger.StartAsync(ledger);
        await using var context = ledger.Context();
        if (more < 0)
        {
            await context.Heads.ExecuteUpdateAsync(change => change.SetProperty(row => row.Size, row => row.Size + more));
        }
        else
        {
            // Another tree of the same size.
            var tile = await context.Tiles.FirstAsync();
            await context.Tiles.Where(row => row.Level == tile.Level && row.TileIndex == tile.TileIndex)
                .ExecuteUpdateAsync(change => change.SetProperty(row => row.Hashes, new byte[tile.Hashes.Length]));
        }

        await running.Get<VitalsWatch>().LookAsync(CancellationToken.None);
        Assert.Equal((503, code), await ReadyAsync(running));
    }

    [Fact]
    public async Task TablesOfAnotherVersionStopServing()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await using var running = await RunningLedger.StartAsync(ledger);
        await using var context = ledger.Context();
        await context.Database.ExecuteSqlRawAsync(
            "INSERT INTO \"__EFMigrationsHistory\" (\"MigrationId\", \"ProductVersion\") VALUES ('29990101000000_Later', '99')");
        await running.Get<VitalsWatch>().LookAsync(CancellationToken.None);
        Assert.Equal((503, "MIGRATIONS_PENDING"), await ReadyAsync(running));
    }

    [Fact]
    public async Task AnEndedLogASlowFollowerAndALateClockAreToldAndServed()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await using var running = await RunningLedger.StartAsync(ledger, "--Ledger:FollowerLag=1");
        await using var context = ledger.Context();
        var size = ledger.Season.Entries.Count;
        await Eventually.TrueAsync(() => context.Followers.AnyAsync(row => row.NextIndex == size));
        await context.Followers.ExecuteUpdateAsync(change => change.SetProperty(row => row.NextIndex, size - 2));
        await context.Heads.ExecuteUpdateAsync(change => change.SetProperty(row => row.FrozenAtMs, 1));
        ledger.Time.Set(ledger.Season.NowMs - 60_001);
        await running.Get<VitalsWatch>().LookAsync(CancellationToken.None);
        Assert.Equal((200, "LOG_FROZEN CLOCK_BEHIND FOLLOWER_BEHIND"), await ReadyAsync(running));
        using var channel = GrpcChannel.ForAddress(running.Grpc);
        Assert.Equal(Status.Serving, (await new GrpcCalls(channel.CreateCallInvoker()).CheckHealthAsync()).Status);
    }

    private static async Task<(int Status, string Codes)> ReadyAsync(RunningLedger running)
    {
        var (status, body) = await running.ReadAsync("/health/ready");
        using var content = JsonDocument.Parse(body);
        Assert.Equal(status == 200, content.RootElement.GetProperty("ready").GetBoolean());
        return (status, string.Join(' ', content.RootElement.GetProperty("reasons").EnumerateArray().Select(reason => reason.GetProperty("code").GetString())));
    }

    private static async Task<Status> NextAsync(AsyncServerStreamingCall<HealthCheckResponse> watch)
    {
        Assert.True(await watch.ResponseStream.MoveNext());
        return watch.ResponseStream.Current.Status;
    }
}
