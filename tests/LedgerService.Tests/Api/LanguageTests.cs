using Google.Protobuf;
using Google.Rpc;
using Grpc.Core;
using Grpc.Net.Client;
using Traceability.LedgerCore.Statements;
using Traceability.V1;

namespace Traceability.LedgerService.Tests.Api;

/// <summary>A caller hears reasons in the language that it asks for; codes and values never change.</summary>
public sealed class LanguageTests : IAsyncLifetime
{
    // The service's project makes no client.
    private static readonly Method<GetLotRequest, GetLotResponse> GetLot = new(
        MethodType.Unary,
        CustodyService.Descriptor.FullName,
        nameof(GetLot),
        Marshallers.Create(request => request.ToByteArray(), GetLotRequest.Parser.ParseFrom),
        Marshallers.Create(response => response.ToByteArray(), GetLotResponse.Parser.ParseFrom));

    private TestLedger ledger = null!;
    private RunningLedger running = null!;
    private GrpcChannel channel = null!;

    public async Task InitializeAsync()
    {
        ledger = await TestLedger.OpenAsync();
        running = await RunningLedger.StartAsync(ledger);
        channel = GrpcChannel.ForAddress(running.Grpc);
    }

    public async Task DisposeAsync()
    {
        channel.Dispose();
        await running.DisposeAsync();
        await ledger.DisposeAsync();
    }

    [Theory]
    [InlineData("vi", "vi", "Trong sổ này không có lô")]
    [InlineData("fr, zh-CN;q=0.8, en;q=0.1", "zh", "本账本中没有批次")]
    public async Task ARefusalIsAlsoSaidInTheLanguageAskedFor(string header, string locale, string words)
    {
        var said = Assert.Single((await RefusalAsync(header)).Details, detail => detail.Is(LocalizedMessage.Descriptor)).Unpack<LocalizedMessage>();
        Assert.Equal(locale, said.Locale);
        Assert.StartsWith(words, said.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("xx")]
    [InlineData(";;;q=")]
    public async Task WhatIsNotToldInThatLanguageIsToldInEnglish(string header)
    {
        var status = await RefusalAsync(header);
        Assert.DoesNotContain(status.Details, detail => detail.Is(LocalizedMessage.Descriptor));
        Assert.StartsWith("There is no lot", status.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryNoticeInsideAnAnswerIsSaidAndTheAnswerItselfStaysAsItIs()
    {
        var answer = new AppendResponse { Receipt = new Receipt { Notices = { Reasons.OutsideArea.NoticeOf(("area", "A1")) } } };
        var said = Assert.Single(LedgerService.Api.Translation.Of(answer, "zh").Receipt.Notices);
        Assert.Equal(("OUTSIDE_AREA", "位置在区域 A1 的边界之外。"), (said.Code, said.Sentence));
        Assert.Equal("The position lies outside the boundary of area A1.", Assert.Single(answer.Receipt.Notices).Sentence);
    }

    [Fact]
    public void ARefusalInsideAStreamedAnswerIsSaidWithItsValues()
    {
        var answer = new AppendBatchResponse
        {
            Refusal = new V1.Refusal { Code = "LOT_UNKNOWN", Sentence = "There is no lot L1 in this ledger.", Values = { ["lot"] = "L1" } },
        };
        Assert.Equal("本账本中没有批次 L1。", LedgerService.Api.Translation.Of(answer, "zh").Refusal.Sentence);
    }

    private async Task<Google.Rpc.Status> RefusalAsync(string language)
    {
        var unknown = new GetLotRequest { Id = new LotId { StatementId = ByteString.CopyFrom(new byte[32]) } };
        var options = new CallOptions(new Metadata { { "accept-language", language } });
        var refusal = await Assert.ThrowsAsync<RpcException>(
            async () => await channel.CreateCallInvoker().AsyncUnaryCall(GetLot, host: null, options, unknown));
        Assert.Equal(StatusCode.NotFound, refusal.StatusCode);
        var status = Google.Rpc.Status.Parser.ParseFrom(refusal.Trailers.GetValueBytes("grpc-status-details-bin"));
        Assert.Equal("LOT_UNKNOWN", Assert.Single(status.Details, detail => detail.Is(ErrorInfo.Descriptor)).Unpack<ErrorInfo>().Type);
        return status;
    }
}
