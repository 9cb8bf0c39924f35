using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using Traceability.LedgerService.Listings;
using Traceability.LedgerService.Tests.Verification;

namespace Traceability.LedgerService.Tests.Listings;

/// <summary>The upload of a running service.</summary>
public sealed class ListingUploadTests(ListedSeason season) : IClassFixture<ListedSeason>
{
    private static readonly string Good = $$"""{"listing_id":"a","code":"https://trace.example{{LabelledSeason.Genuine}}","price":{"eur":3},"species":"giảo cổ lam","quantity":3}""";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task EachLineIsAnsweredInItsPlace(bool isPacked)
    {
        string[] lines =
        [
            Good, "not json", "", """{"text":7}""", """{"text":"\ud800"}""", "[]", """{"quantity":1.5}""", """{"text":"<script>FairWild</script>"}""",
            $$"""{"text":"{{new string('x', ListingLine.MaxLength)}}"}""", """{"text":"tea"} {}""", Good,
        ];
        var (status, answers) = await AskAsync(Encoding.UTF8.GetBytes(string.Join('\n', lines)), isPacked);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal([1, 2, 4, 5, 6, 7, 8, 9, 10, 11], answers.Select(answer => answer.GetProperty("line").GetInt32()));
        string[] verdicts = ["confirmed", .. Enumerable.Repeat("unreadable", 5), "unproven", "unreadable", "unreadable", "confirmed"];
        Assert.Equal(verdicts, answers.Select(answer => answer.GetProperty("verdict").GetString()));
        Assert.Equal("a", answers[^1].GetProperty("listing_id").GetString());
        Assert.StartsWith("Line 2 cannot be read", answers[1].GetProperty("reasons")[0].GetProperty("sentence").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ManyLinesStreamThrough()
    {
        var (_, answers) = await AskAsync(Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Range(0, 3_000).Select(Numbered))), isPacked: true);
        Assert.Equal(3_000, answers.Count(answer => answer.GetProperty("verdict").GetString() == "confirmed"));
    }

    [Fact]
    public async Task ABombIsNotUnpacked()
    {
        var (status, answers) = await AskAsync(new byte[64 * 1024 * 1024], isPacked: true);
        Assert.NotEqual(HttpStatusCode.InternalServerError, status);
        Assert.Equal("UPLOAD_UNPACKS_TOO_LARGE", answers[^1].GetProperty("error").GetProperty("code").GetString());
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(1, false)]
    public async Task AnUploadIsTakenUpToItsSizeWhetherItIsToldBeforeOrNot(int beyond, bool isTold)
    {
        // Sent in chunks, the marks between them count too, so the size is exact only where it is told.
        var upload = new byte[ListingUpload.MaxBytes + beyond];
        upload.AsSpan().Fill((byte)' ');
        upload[0] = (byte)'{';
        using var content = new ByteArrayContent(upload);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/listings/check", UriKind.Relative)) { Content = content };
        request.Headers.ExpectContinue = true;
        request.Headers.TransferEncodingChunked = !isTold;
        using var answer = await season.Web.SendAsync(request);
        using var said = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        if (beyond == 0)
        {
            Assert.Equal((HttpStatusCode.OK, "unreadable"), (answer.StatusCode, said.RootElement.GetProperty("verdict").GetString()));
        }
        else
        {
            Assert.Equal(
                (HttpStatusCode.RequestEntityTooLarge, "UPLOAD_TOO_LARGE"), (answer.StatusCode, said.RootElement.GetProperty("error").GetProperty("code").GetString()));
        }
    }

    [Fact]
    public async Task WhatIsNoUploadIsRefusedPlainly()
    {
        using var content = new ByteArrayContent([1, 2, 3]) { Headers = { ContentEncoding = { "br" } } };
        using var answer = await season.Web.PostAsync(new Uri("/listings/check", UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        Assert.Contains("UPLOAD_UNREADABLE", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        var (status, answers) = await AskAsync([0x1f, 0x8b, 7, 7, 7], isPacked: null);
        Assert.Equal((HttpStatusCode.BadRequest, "UPLOAD_UNREADABLE"), (status, answers[^1].GetProperty("error").GetProperty("code").GetString()));
        Assert.Empty((await AskAsync([], isPacked: false)).Answers);
    }

    [Fact]
    public async Task NoBytesMakeItFail()
    {
        var random = new Random(41);
        var seeds = Encoding.UTF8.GetBytes($"{Good}\n{Good}\n");
        for (var run = 0; run < 150; run++)
        {
            var bytes = seeds.ToArray();
            for (var bend = random.Next(1, 12); bend > 0; bend--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            var (status, answers) = await AskAsync(bytes[..random.Next(bytes.Length + 1)], isPacked: random.Next(4) == 0);
            Assert.Equal(HttpStatusCode.OK, status);
            Assert.All(answers, answer => Assert.True(answer.TryGetProperty("verdict", out _)));
        }
    }

    // Identical lines pack better than any listings do.
    private static string Numbered(int place) =>
        Good.Replace("\"a\"", $"\"{Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(BitConverter.GetBytes(place)))}\"", StringComparison.Ordinal);

    /// <param name="isPacked">Null says so and does not.</param>
    private async Task<(HttpStatusCode Status, List<JsonElement> Answers)> AskAsync(byte[] upload, bool? isPacked)
    {
        using var content = new ByteArrayContent(isPacked == true ? Packed(upload) : upload);
        if (isPacked != false)
        {
            content.Headers.ContentEncoding.Add("gzip");
        }

        using var answer = await season.Web.PostAsync(new Uri("/listings/check", UriKind.Relative), content);
        Assert.Equal("application/x-ndjson", answer.Content.Headers.ContentType?.MediaType);
        var lines = (await answer.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(lines, line => Assert.DoesNotContain('<', line));
        return (answer.StatusCode, [.. lines.Select(line => JsonDocument.Parse(line).RootElement.Clone())]);
    }

    private static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }
}
