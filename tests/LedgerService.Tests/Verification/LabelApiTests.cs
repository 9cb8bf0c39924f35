using System.Buffers.Binary;
using System.Net;
using System.Net.Http.Headers;
using Google.Protobuf;
using Traceability.LedgerCore.Bundles;
using Traceability.LedgerCore.Labels;
using Traceability.LedgerCore.Merkle;
using Traceability.V1;

namespace Traceability.LedgerService.Tests.Verification;

/// <summary>LabelService over its real port, framed by hand: no client library of ours between.</summary>
public sealed class LabelApiTests(LabelledSeason season) : IClassFixture<LabelledSeason>
{
    private const string InvalidArgument = "3";
    private const string NotFound = "5";

    private static readonly LabelCode Genuine = new()
    {
        ProductId = LabelledSeason.Gtin,
        LotCode = "L-2026.7",
        Serial = $"{LabelledSeason.Roll.At(42)}",
    };

    [Fact]
    public async Task AGenuineCodeComesWithThePathOfItsSerial()
    {
        var answer = VerifyLabelResponse.Parser.ParseFrom((await CallAsync("VerifyLabel", new VerifyLabelRequest { Code = Genuine })).Message);
        var batch = GetLabelBatchResponse.Parser.ParseFrom(
            (await CallAsync("GetLabelBatch", new GetLabelBatchRequest { Id = answer.LabelBatch })).Message);

        Assert.Equal(LabelVerdict.Genuine, answer.Verdict);
        Assert.Empty(answer.Notices);
        Assert.Equal(42u, answer.SerialIndex);
        Assert.Equal(answer.Lot, batch.Batch.Lot);
        Hash[] path = [.. answer.SerialPath.Select(hash => Hash.FromBytes(hash.Span))];
        Assert.True(SerialRoll.Verify(LabelledSeason.Roll.At(42), LabelledSeason.Units, path, Hash.FromBytes(batch.Batch.SerialRoot.Span)));
    }

    [Theory]
    [InlineData("LATE-1", "", LabelVerdict.Withheld)]
    [InlineData("OWN-1", "00000000000000000000", LabelVerdict.UnknownSerial)]
    [InlineData("OWN-1", "00000000000000000000000000000000000000", LabelVerdict.UnknownSerial)]
    [InlineData("OTHER", "", LabelVerdict.UnknownBatch)]
    [InlineData("no lot code", "", LabelVerdict.UnknownBatch)]
    public async Task AnyOtherCodeGetsItsVerdictWithoutAProof(string lotCode, string serial, LabelVerdict verdict)
    {
        var code = new LabelCode { ProductId = "JIAOGULAN-TEA", LotCode = lotCode, Serial = serial };

        var answer = VerifyLabelResponse.Parser.ParseFrom((await CallAsync("VerifyLabel", new VerifyLabelRequest { Code = code })).Message);

        Assert.Equal(verdict, answer.Verdict);
        Assert.Equal(verdict == LabelVerdict.Withheld, answer.Notices.Count > 0);
        Assert.Empty(answer.SerialPath);
    }

    [Fact]
    public async Task PictureAndBundleAreThoseOfThePage()
    {
        var picture = GetQrCodeResponse.Parser.ParseFrom((await CallAsync("GetQrCode", new GetQrCodeRequest { Code = Genuine })).Message);
        var bundle = GetBundleResponse.Parser.ParseFrom((await CallAsync("GetBundle", new GetBundleRequest { Code = Genuine })).Message);

        Assert.Equal("image/png", picture.ContentType);
        Assert.Equal("https://trace.example" + LabelledSeason.Genuine, picture.Url);
        Assert.Equal(await season.Running.Web.GetByteArrayAsync(LabelledSeason.Genuine + "/qr.png"), picture.Image.ToByteArray());
        Assert.Equal(BundleVerdict.Genuine, BundleVerifier.Verify(bundle.File.Memory, season.Ledger.VerifierKeys).Verdict);
    }

    [Fact]
    public async Task WhatIsMalformedOrUnknownIsRefused()
    {
        Assert.Equal(InvalidArgument, (await CallAsync("VerifyLabel", new VerifyLabelRequest())).Status);
        Assert.Equal(InvalidArgument, (await CallAsync("VerifyLabel", new VerifyLabelRequest { Code = new LabelCode { ProductId = new string('A', 41), LotCode = "L" } })).Status);
        Assert.Equal(InvalidArgument, (await CallAsync("GetLabelBatch", new GetLabelBatchRequest())).Status);
        Assert.Equal(InvalidArgument, (await CallAsync("GetQrCode", new GetQrCodeRequest { Code = Genuine, PixelsPerModule = 41 })).Status);
        Assert.Equal(NotFound, (await CallAsync("GetLabelBatch", new GetLabelBatchRequest { Id = ByteString.CopyFrom(new byte[32]) })).Status);
        var invented = new LabelCode(Genuine) { Serial = "00000000000000000000" };
        Assert.Equal(NotFound, (await CallAsync("GetQrCode", new GetQrCodeRequest { Code = invented })).Status);
        Assert.Equal(NotFound, (await CallAsync("GetBundle", new GetBundleRequest { Code = invented })).Status);
    }

    // One message each way: a zero byte, the length as big-endian uint32, the message (gRPC over HTTP/2).
    private async Task<(string Status, byte[] Message)> CallAsync(string method, IMessage message)
    {
        var framed = new byte[5 + message.CalculateSize()];
        BinaryPrimitives.WriteUInt32BigEndian(framed.AsSpan(1), (uint)message.CalculateSize());
        message.WriteTo(framed.AsSpan(5));
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(season.Running.Grpc, $"traceability.v1.LabelService/{method}"))
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new ByteArrayContent(framed) { Headers = { ContentType = new MediaTypeHeaderValue("application/grpc") } },
            Headers = { TE = { new TransferCodingWithQualityHeaderValue("trailers") } },
        };
        using var response = await season.Running.Web.SendAsync(request);
        var body = await response.Content.ReadAsByteArrayAsync();
        var status = response.TrailingHeaders.TryGetValues("grpc-status", out var trailing) ? trailing : response.Headers.GetValues("grpc-status");
        return (status.Single(), body.Length > 5 ? body[5..] : []);
    }
}
