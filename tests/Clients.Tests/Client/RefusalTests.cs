using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;
using Traceability.Client;

namespace Traceability.Clients.Tests.Client;

public sealed class RefusalTests
{
    [Fact]
    public void A_stated_refusal_is_read_whole()
    {
        var info = new ErrorInfo
        {
            Domain = "traceability",
            Type = "LOT_OVERDRAWN",
            Metadata = { ["way_out"] = "Sell less.", ["left"] = "5" },
        };

        var fault = Assert.IsType<LedgerRefusedException>(Translated(StatusCode.FailedPrecondition, info));

        Assert.Equal("LOT_OVERDRAWN", fault.Code);
        Assert.Equal("In words.", fault.Message);
        Assert.Equal("Sell less.", fault.WayOut);
        Assert.Equal("5", Assert.Single(fault.Refusal.Values).Value);
    }

    [Fact]
    public void A_full_queue_is_no_refusal_but_a_wait()
    {
        var info = new ErrorInfo { Domain = "traceability", Type = "QUEUE_FULL" };
        var retry = new RetryInfo { RetryDelay = Duration.FromTimeSpan(TimeSpan.FromSeconds(7)) };

        var fault = Assert.IsType<LedgerUnreachableException>(Translated(StatusCode.ResourceExhausted, info, retry));

        Assert.Equal(TimeSpan.FromSeconds(7), fault.RetryAfter);
        Assert.Equal(("QUEUE_FULL", "In words."), (fault.Code, fault.Message));
    }

    [Fact]
    public void What_a_proxy_says_is_told_as_such()
    {
        Assert.IsType<LedgerUnreachableException>(
            LedgerCalls.Translate(new RpcException(new Grpc.Core.Status(StatusCode.Unavailable, "no route")), default));
        var fault = Assert.IsType<LedgerRefusedException>(
            LedgerCalls.Translate(new RpcException(new Grpc.Core.Status(StatusCode.PermissionDenied, "no")), default));
        Assert.Equal("GRPC_PERMISSION_DENIED", fault.Code);
    }

    [Fact]
    public void Another_domain_and_broken_details_are_not_taken_for_the_ledgers_word()
    {
        var foreign = new ErrorInfo { Domain = "googleapis.com", Type = "LOT_OVERDRAWN" };
        var broken = new RpcException(
            new Grpc.Core.Status(StatusCode.FailedPrecondition, "x"),
            new Metadata { { "grpc-status-details-bin", [0xff, 0xff] } });

        Assert.Equal("GRPC_FAILED_PRECONDITION", Code(Translated(StatusCode.FailedPrecondition, foreign)));
        Assert.Equal("GRPC_FAILED_PRECONDITION", Code(LedgerCalls.Translate(broken, default)));
    }

    [Fact]
    public async Task Our_own_cancellation_is_no_fault_of_the_ledger()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        var cancelled = new RpcException(new Grpc.Core.Status(StatusCode.Cancelled, "x"));

        Assert.IsType<OperationCanceledException>(LedgerCalls.Translate(cancelled, source.Token));
        Assert.IsType<LedgerUnreachableException>(LedgerCalls.Translate(cancelled, default));
    }

    [Fact]
    public void Pauses_double_up_to_a_limit_and_end()
    {
        var backoff = new Backoff(TimeProvider.System, new RetryOptions
        {
            MaxAttempts = 5,
            FirstPause = TimeSpan.FromSeconds(1),
            LongestPause = TimeSpan.FromSeconds(3),
        });

        Assert.Equal(
            [1, 2, 3, 3, null],
            Enumerable.Range(0, 5).Select(_ => (int?)backoff.NextPause(null)?.TotalSeconds));
    }

    [Fact]
    public void The_ledger_may_ask_for_a_longer_pause_and_progress_starts_anew()
    {
        var backoff = new Backoff(TimeProvider.System, new RetryOptions { MaxAttempts = 2 });

        Assert.Equal(TimeSpan.FromMinutes(2), backoff.NextPause(TimeSpan.FromMinutes(2)));
        Assert.Null(backoff.NextPause(null));
        backoff.Succeeded();
        Assert.Equal(TimeSpan.FromMilliseconds(500), backoff.NextPause(TimeSpan.FromMilliseconds(1)));
    }

    private static string Code(Exception fault) => Assert.IsType<LedgerRefusedException>(fault).Code;

    private static Exception Translated(StatusCode code, params IMessage[] details)
    {
        var status = new Google.Rpc.Status { Code = (int)code, Message = "In words.", Details = { details.Select(Any.Pack) } };
        var trailers = new Metadata { { "grpc-status-details-bin", status.ToByteArray() } };
        return LedgerCalls.Translate(new RpcException(new Grpc.Core.Status(code, "In words."), trailers), default);
    }
}
