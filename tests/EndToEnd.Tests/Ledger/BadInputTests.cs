using Google.Protobuf;
using Google.Rpc;
using Grpc.Core;
using Traceability.V1;

namespace Traceability.EndToEnd.Tests.Ledger;

public sealed class BadInputTests(BadInputLedger fixture) : IClassFixture<BadInputLedger>
{
    private static readonly Marshaller<byte[]> AsTheyAre = new(bytes => bytes, bytes => bytes);

    private static readonly Method<byte[], byte[]> RawAppend =
        new(MethodType.Unary, "traceability.v1.LedgerService", "Append", AsTheyAre, AsTheyAre);

    private static readonly Method<byte[], byte[]> RawAppendBatch =
        new(MethodType.DuplexStreaming, "traceability.v1.LedgerService", "AppendBatch", AsTheyAre, AsTheyAre);

    [Theory]
    [MemberData(nameof(BadStatements.Table), MemberType = typeof(BadStatements))]
    public async Task Each_bad_statement_has_its_reason_and_leaves_the_ledger_as_it_was(string what, string reason, StatusCode status)
    {
        var before = await fixture.Ledger.Service.CheckpointAsync();
        var bad = fixture.Bad.Of(what);

        var refused = await Assert.ThrowsAsync<RpcException>(() => AppendAsync(bad));

        var told = CheckReason(refused, reason, status);
        var streamed = await AppendAsStreamAsync(bad);
        Assert.Equal((reason, (int)status, told), (streamed.Refusal?.Code, streamed.Refusal?.StatusCode, streamed.Refusal?.Sentence));
        Assert.Equal(before, await fixture.Ledger.Service.CheckpointAsync());
    }

    [Theory]
    [InlineData("no message", "MESSAGE_MALFORMED", StatusCode.InvalidArgument)]
    [InlineData("oversized message", "MESSAGE_TOO_LARGE", StatusCode.InvalidArgument)]
    public async Task A_message_that_cannot_be_taken_in_has_its_reason_too(string what, string reason, StatusCode status)
    {
        var before = await fixture.Ledger.Service.CheckpointAsync();
        var message = what == "no message" ? Enumerable.Repeat((byte)0xFF, 40).ToArray() : new byte[3 << 20];

        var refused = await Assert.ThrowsAsync<RpcException>(() => fixture.Ledger.Service.Channel.CreateCallInvoker()
            .AsyncUnaryCall(RawAppend, null, new CallOptions(), message).ResponseAsync);

        CheckReason(refused, reason, status);
        using var stream = fixture.Ledger.Service.Channel.CreateCallInvoker().AsyncDuplexStreamingCall(RawAppendBatch, null, new CallOptions());
        CheckReason(await Assert.ThrowsAsync<RpcException>(() => WriteAndReadAsync(stream, message)), reason, status);
        Assert.Equal(before, await fixture.Ledger.Service.CheckpointAsync());
    }

    [Fact]
    public async Task The_same_statement_again_gets_the_first_receipt_byte_for_byte()
    {
        var statement = fixture.Ledger.Season.Harvest("TWICE", 1).Sign(fixture.Ledger.Season.Cooperative.Key);
        var first = (await AppendAsync(statement)).Receipt.ToByteArray();
        await AppendAsync(fixture.Ledger.Season.Harvest("BETWEEN", 1).Sign(fixture.Ledger.Season.Cooperative.Key));
        var before = await fixture.Ledger.Service.CheckpointAsync();

        var second = (await AppendAsync(statement)).Receipt.ToByteArray();
        var streamed = (await AppendAsStreamAsync(statement)).Receipt.ToByteArray();

        Assert.Equal(first, second);
        Assert.Equal(first, streamed);
        Assert.Equal(before, await fixture.Ledger.Service.CheckpointAsync());
    }

    [Fact]
    public async Task A_client_takes_the_first_receipt_for_its_statement_under_another_set_of_signatures()
    {
        var season = fixture.Ledger.Season;
        var draft = season.Harvest("SIGNED-AGAIN", 1);
        var first = (await AppendAsync(draft.Sign(season.Cooperative.Key))).Receipt;
        var office = await fixture.Ledger.OfficeAsync("signed again");
        using var key = office.Keys.Load("cooperative");
        await using var client = office.Connect(key);

        var again = await client.AppendAsync(draft.Sign(season.Cooperative.Key, season.Trader.Key));

        Assert.Equal(first, again.Receipt?.Receipt);
    }

    // The service may answer before all is written; then the writing breaks off, and the answer says why.
    private static async Task WriteAndReadAsync(AsyncDuplexStreamingCall<byte[], byte[]> stream, byte[] message)
    {
        await stream.RequestStream.WriteAsync(message).ContinueWith(_ => { }, TaskScheduler.Default);
        await stream.ResponseStream.MoveNext(CancellationToken.None);
    }

    private async Task<AppendResponse> AppendAsync(SignedStatement statement) =>
        await fixture.Ledger.Service.Raw.AppendAsync(new AppendRequest { Statement = statement });

    private async Task<AppendBatchResponse> AppendAsStreamAsync(SignedStatement statement)
    {
        using var call = fixture.Ledger.Service.Raw.AppendBatch();
        await call.RequestStream.WriteAsync(new AppendBatchRequest { Statement = statement });
        await call.RequestStream.CompleteAsync();
        Assert.True(await call.ResponseStream.MoveNext(CancellationToken.None));
        var answer = call.ResponseStream.Current;
        Assert.False(await call.ResponseStream.MoveNext(CancellationToken.None));
        return answer;
    }

    /// <summary>One ErrorInfo of ours, and a sentence, which is returned.</summary>
    private static string CheckReason(RpcException refused, string reason, StatusCode status)
    {
        var told = refused.Trailers.SingleOrDefault(trailer => trailer.Key == "grpc-status-details-bin");
        Assert.True(told is not null, $"No reason was told, only {refused.Status}.");
        var details = Google.Rpc.Status.Parser.ParseFrom(told.ValueBytes);
        var info = Assert.Single(details.Details, detail => detail.Is(ErrorInfo.Descriptor)).Unpack<ErrorInfo>();

        // Type is field 1 of ErrorInfo under its first name; AIP-193 calls it reason.
        Assert.Equal((reason, "traceability"), (info.Type, info.Domain));
        Assert.Equal((status, (int)status), (refused.StatusCode, details.Code));
        Assert.Matches(@"^[\w""].* .*\.$", details.Message);
        return details.Message;
    }
}
