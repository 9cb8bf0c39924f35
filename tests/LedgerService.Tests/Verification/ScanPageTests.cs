using System.Net;
using System.Text.RegularExpressions;
using Google.Rpc;
using Grpc.Core;
using Grpc.Net.Client;

namespace Traceability.LedgerService.Tests.Verification;

public sealed partial class ScanPageTests(LabelledSeason season) : IClassFixture<LabelledSeason>
{
    public static TheoryData<string, string, string> FirstSentences => new()
    {
        { LabelledSeason.SelfIssued, "en", "This code is genuine: Example processor issued it for Jiaogulan tea" },
        { LabelledSeason.SelfIssued, "vi-VN,vi;q=0.9,en;q=0.5", "Mã này là thật: Example processor đã phát hành" },
        { LabelledSeason.SelfIssued, "zh-CN", "此码为真：Example processor 为 Jiaogulan tea" },
        { LabelledSeason.SelfIssued, "fr-CA, en;q=0.8", "Ce code est authentique" },
        { LabelledSeason.SelfIssued, "de-AT", "Dieser Code ist echt" },
        { LabelledSeason.SelfIssued, "pt, es;q=0.5", "Este código es auténtico" },
        { LabelledSeason.SelfIssued, "fr;q=0.2, de;q=0.9", "Dieser Code ist echt" },
        { LabelledSeason.SelfIssued, "vi;q=0", "This code is genuine" },
        { LabelledSeason.SelfIssued, "pt", "This code is genuine" },
        { LabelledSeason.SelfIssued + "?lang=zh", "en", "此码为真" },
        { LabelledSeason.Withheld, "en", "the pack may not carry the claim of the scheme “Example scheme”" },
        { "/id/JIAOGULAN-TEA/10/OWN-1", "en", "This batch is genuine" },
    };

    [Theory]
    [MemberData(nameof(FirstSentences))]
    public async Task APersonReadsThePlainSentenceFirst(string path, string language, string sentence)
    {
        var (status, page) = await season.Running.ReadAsync(path, language);

        Assert.Equal(200, status);
        Assert.Contains(sentence, WebUtility.HtmlDecode(FirstHeading().Match(page).Groups[1].Value), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/id/JIAOGULAN-TEA/10/OWN-1/21/00000000000000000000", "this code was not issued")]
    [InlineData("/id/JIAOGULAN-TEA/10/OWN-1/21/1", "this code was not issued")]
    [InlineData("/id/JIAOGULAN-TEA/10/OTHER/21/00000000000000000000", "This code is unknown")]
    [InlineData("/01/08931234567890/10/L-2026.7", "This code is unknown")]
    [InlineData("/01/JIAOGULAN-TEA/10/OWN-1", "This code is unknown")]
    public async Task AnInventedCodeIsSaidToBeOneWithoutAnyChain(string path, string sentence)
    {
        var (status, page) = await season.Running.ReadAsync(path);

        Assert.Equal(404, status);
        Assert.Contains(sentence, FirstHeading().Match(page).Groups[1].Value, StringComparison.Ordinal);
        Assert.DoesNotContain("<ol", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/bundle", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheChainNamesWhoDidWhatUnderWhichCertificateAndWhere()
    {
        var page = WebUtility.HtmlDecode((await season.Running.ReadAsync(LabelledSeason.SelfIssued)).Body);

        string[] inOrder =
        [
            "Example cooperative</b> collected wild plants in Bắc Kạn, Vietnam", "3 times", "under certificate EX-0001",
            "Example cooperative</b> dried them", "sold them to <b>Example processor</b>", "confirmed that they arrived",
            "packed them", "signed the serial number of every pack",
            "FairWild 3.0", "Example certification body", "Recorded on", "in force", "trace verify JIAOGULAN-TEA-OWN-1-",
            ".bundle --key KEY", "as the scheme owner publishes it", "What this does not prove",
        ];
        var place = 0;
        foreach (var part in inOrder)
        {
            place = page.IndexOf(part, place, StringComparison.Ordinal);
            Assert.True(place >= 0, part);
        }
    }

    [Fact]
    public async Task AWithheldClaimGivesItsReasons()
    {
        var page = (await season.Running.ReadAsync(LabelledSeason.Withheld)).Body;

        Assert.Contains("collected outside the certified area", page, StringComparison.Ordinal);
        Assert.Contains("OUTSIDE_AREA", page, StringComparison.Ordinal);
        Assert.DoesNotContain("INPUT_WITHHELD", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NoAnswerTellsAnAmountAPositionOrACollector()
    {
        foreach (var path in new[] { LabelledSeason.Genuine, LabelledSeason.Withheld, LabelledSeason.SelfIssued })
        {
            foreach (var format in new[] { "html", "json", "linkset" })
            {
                var body = (await season.Running.ReadAsync($"{path}?format={format}")).Body;
                Assert.All(LabelledSeason.Amounts, amount => Assert.DoesNotContain(amount, body, StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public async Task APartysNameIsNeverTakenForMarkup()
    {
        var page = (await season.Running.ReadAsync(LabelledSeason.Genuine)).Body;

        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;alert(", page, StringComparison.Ordinal);
        Assert.Contains("&#123;product}", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsTypedIntoAnAddressIsNeverTakenForMarkup()
    {
        var (status, page) = await season.Running.ReadAsync("/id/%3Cscript%3Ex/10/%22%3E%3Cimg%20src=x%3E/21/%3Cb%3E");

        Assert.Equal(404, status);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", page, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task APageIsSmallLoadsNothingAndHasItsGuards()
    {
        using var response = await season.Running.Web.GetAsync(LabelledSeason.Genuine);
        var page = await response.Content.ReadAsStringAsync();

        Assert.True(response.Content.Headers.ContentLength < 50_000);
        Assert.DoesNotMatch(@"(src|href)=""(https?:)?//", page);
        Assert.DoesNotContain("<link", page, StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none'; style-src 'sha256-", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", response.Headers.GetValues("Referrer-Policy").Single());
        Assert.Equal(TimeSpan.FromSeconds(30), response.Headers.CacheControl!.MaxAge);
        Assert.Contains("<html lang=\"en\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ThePartsOfAnAddressAreBounded()
    {
        using var refused = await season.Running.Web.GetAsync($"/id/{new string('A', 41)}/10/L");

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.True(refused.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task TheFirstPageHasAFormThatLeadsToTheCode()
    {
        var (status, home) = await season.Running.ReadAsync("/", "vi");
        using var found = await season.Running.Web.GetAsync("/find?product=jiaogulan&lot=OWN-1&serial=%200003z9z0mmyhk0h6s4g4%20&lang=vi");
        var (refused, page) = await season.Running.ReadAsync("/find?product=&lot=");

        Assert.Equal(200, status);
        Assert.Contains("<form action=\"/find\"", home, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, found.StatusCode);
        Assert.Equal("/id/jiaogulan/10/OWN-1/21/0003Z9Z0MMYHK0H6S4G4?lang=vi", found.Headers.Location!.OriginalString);
        Assert.Equal(400, refused);
        Assert.Contains("That is not a code", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoAsksTooOftenIsToldToWait()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await using var busy = await RunningLedger.StartAsync(ledger, "--Ledger:ScansPerMinute=2");
        await busy.ReadAsync("/");
        await busy.ReadAsync("/");

        using var third = await busy.Web.GetAsync("/");

        Assert.Equal(HttpStatusCode.TooManyRequests, third.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(60), third.Headers.RetryAfter!.Delta);
    }

    [Theory]
    [InlineData("--Ledger:ScansPerMinute=1", "traceability.v1.RegistryService", "GetLedger")]
    [InlineData("--Ledger:ScansPerMinute=1", "grpc.health.v1.Health", "Check")]
    [InlineData("--Ledger:AppendsPerMinute=1", "traceability.v1.LedgerService", "Append")]
    public async Task AnRpcToldToWaitSaysForHowLong(string limit, string service, string name)
    {
        await using var ledger = await TestLedger.OpenAsync();
        await using var busy = await RunningLedger.StartAsync(ledger, limit);
        using var channel = GrpcChannel.ForAddress(busy.Grpc);
        var bytes = Marshallers.Create<byte[]>(message => message, message => message);
        var method = new Method<byte[], byte[]>(MethodType.Unary, service, name, bytes, bytes);
        async Task AskAsync()
        {
            using var call = channel.CreateCallInvoker().AsyncUnaryCall(method, null, default, []);
            await call.ResponseAsync;
        }

        await AskAsync().ContinueWith(_ => { }, TaskScheduler.Default);
        await Refused.WithAsync(StatusCode.ResourceExhausted, "TOO_MANY_CALLS", AskAsync);
        var refusal = await Assert.ThrowsAsync<RpcException>(AskAsync);
        var status = Google.Rpc.Status.Parser.ParseFrom(refusal.Trailers.GetValueBytes("grpc-status-details-bin"));
        var wait = Assert.Single(status.Details, detail => detail.Is(RetryInfo.Descriptor)).Unpack<RetryInfo>();
        Assert.InRange(wait.RetryDelay.ToTimeSpan(), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task StatisticsAreNoWayRoundTheLimit()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await using var busy = await RunningLedger.StartAsync(ledger, "--Ledger:ScansPerMinute=1");
        await busy.ReadAsync("/statistics");

        Assert.Equal(429, (await busy.ReadAsync("/statistics")).Status);
    }

    [GeneratedRegex("<h1>(.*?)</h1>", RegexOptions.Singleline)]
    private static partial Regex FirstHeading();
}
