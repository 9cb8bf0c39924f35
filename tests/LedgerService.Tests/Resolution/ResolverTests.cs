using System.Text.Json;
using Traceability.LedgerCore.Labels.Gs1;
using Traceability.LedgerService.Tests.Verification;

namespace Traceability.LedgerService.Tests.Resolution;

[Collection(WarnedSeason.Collection)]
public sealed class ResolverTests(WarnedSeason season)
{
    private const string Lot = $"/01/{LabelledSeason.Gtin}/10/L-2026.7";

    private static string Serial => LabelledSeason.Roll.At(42).ToString();

    public static TheoryData<string, string> Spellings => new()
    {
        { $"/gtin/{LabelledSeason.Gtin}/lot/L-2026.7/ser/{Serial}", LabelledSeason.Genuine },
        { $"/GTIN/{LabelledSeason.Gtin[1..]}/LOT/L-2026.7/SER/{Serial}", LabelledSeason.Genuine },
        { $"/01/{LabelledSeason.Gtin[1..]}/10/L-2026.7/21/{Serial}", LabelledSeason.Genuine },
        { $"/01/{LabelledSeason.Gtin[1..]}/10/L-2026.7/21/{Serial}/bundle", LabelledSeason.Genuine + "/bundle" },
        { $"/some/folder{Lot}/21/{Serial}?17=290331&utm=x", LabelledSeason.Genuine },
        { $"/01/{LabelledSeason.Gtin}/22/2A/10/L-2026.7/21/{Serial}", LabelledSeason.Genuine },
        { $"/01/{LabelledSeason.Gtin}?10=L-2026.7&lang=vi", $"{Lot}?lang=vi" },
        { $"/gtin/{LabelledSeason.Gtin}/lot/L-2026.7?linkType=https://gs1.org/voc/pip&format=json&lang=xx", $"{Lot}?format=json&linkType=gs1:pip" },
        { $"/gtin/{LabelledSeason.Gtin}", $"/01/{LabelledSeason.Gtin}" },
        { $"/01/{LabelledSeason.Gtin[1..]}", $"/01/{LabelledSeason.Gtin}" },
        { "/id/jiaogulan-tea/10/OWN-1", "/id/JIAOGULAN-TEA/10/OWN-1" },
        { "/Id/jiaogulan%2dTEA", "/id/JIAOGULAN-TEA" },
    };

    [Theory]
    [MemberData(nameof(Spellings))]
    public async Task AnotherSpellingIsSentToTheRightAddress(string asked, string right)
    {
        var (status, location, body) = await season.AskAsync(asked);
        Assert.Equal((307, right, ""), (status, location, body));
        Assert.NotEqual(307, (await season.AskAsync(right.Split('?')[0])).Status);
    }

    [Fact]
    public async Task ASerialInTheQueryIsNoneForItIsNoAttribute() =>
        Assert.Equal(404, (await season.AskAsync($"/01/{LabelledSeason.Gtin}?10=L-2026.7&21=X")).Status);

    [Theory]
    [InlineData(LinkForm.Compressed)]
    [InlineData(LinkForm.Compressed | LinkForm.Pairs)]
    [InlineData(LinkForm.PartlyCompressed)]
    [InlineData(LinkForm.PartlyCompressed | LinkForm.ShortNames)]
    public async Task ACompressedLinkIsUnderstood(LinkForm form)
    {
        Assert.True(Gs1Link.TryParse("https://trace.example" + LabelledSeason.Genuine, out var link));
        var (status, location, _) = await season.AskAsync(link.Write(form)["https://trace.example".Length..]);
        Assert.Equal((307, LabelledSeason.Genuine), (status, location));
    }

    [Fact]
    public async Task AProductTellsItsNameAndIssuerAndNoneOfItsLots()
    {
        var (status, _, page) = await season.AskAsync($"/01/{LabelledSeason.Gtin}");
        Assert.Equal(200, status);
        Assert.Contains("Jiaogulan tea", page, StringComparison.Ordinal);
        Assert.DoesNotContain("L-2026.7", page, StringComparison.Ordinal);
        Assert.DoesNotContain(LabelledSeason.HostileName, page, StringComparison.Ordinal);
        Assert.Equal(200, (await season.AskAsync("/id/JIAOGULAN-TEA", language: "vi")).Status);
        Assert.Equal(404, (await season.AskAsync("/01/05412345000013")).Status);

        using var set = JsonDocument.Parse((await season.AskAsync($"/01/{LabelledSeason.Gtin}", "application/linkset+json")).Body);
        var context = Assert.Single(set.RootElement.GetProperty("linkset").EnumerateArray());
        Assert.Equal($"https://trace.example/01/{LabelledSeason.Gtin}", context.GetProperty("anchor").GetString());
        Assert.Equal(
            $"https://trace.example/01/{LabelledSeason.Gtin}", context.GetProperty("https://gs1.org/voc/pip")[0].GetProperty("href").GetString());
    }

    [Theory]
    [InlineData("gs1:pip", "text/html", $"/01/{LabelledSeason.Gtin}")]
    [InlineData("https://gs1.org/voc/certificationInfo", "text/html", "")]
    [InlineData("gs1:certificationInfo", "application/json", "?format=json")]
    [InlineData("gs1:recallStatus", "text/html;q=0.5,application/json", "?format=json")]
    [InlineData("gs1:traceability", "application/octet-stream", "/bundle")]
    [InlineData("gs1:traceability&lang=vi", "*/*", "?lang=vi")]
    [InlineData("gs1:relatedImage", "image/svg+xml", "/qr.svg")]
    public async Task ALinkTypeLeadsToWhereItIs(string type, string accept, string target)
    {
        var (status, location, _) = await season.AskAsync($"{LabelledSeason.Genuine}?linkType={type}", accept);
        Assert.Equal((307, target.StartsWith("/01", StringComparison.Ordinal) ? target : LabelledSeason.Genuine + target), (status, location));
    }

    [Theory]
    [InlineData("gs1:epil")]
    [InlineData("epil")]
    [InlineData("https://evil.example/voc/pip")]
    [InlineData("gs1:pip%0d%0aX-Evil:1")]
    public async Task ALinkTypeThatIsNotThereIsSaidNotToBe(string type)
    {
        var (status, location, body) = await season.AskAsync($"{LabelledSeason.Genuine}?linkType={type}");
        Assert.Equal((404, (string?)null), (status, location));
        Assert.DoesNotContain("vil", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?linkType=linkset", "text/html")]
    [InlineData("?linkType=all", "text/html")]
    [InlineData("", "application/linkset+json")]
    public async Task ALinksetHasTheCodeItsLotAndItsProduct(string query, string accept)
    {
        using var set = JsonDocument.Parse((await season.AskAsync(LabelledSeason.Genuine + query, accept)).Body);
        var contexts = set.RootElement.GetProperty("linkset").EnumerateArray().ToArray();
        Assert.Equal(
            [LabelledSeason.Genuine, Lot, $"/01/{LabelledSeason.Gtin}"],
            contexts.Select(context => context.GetProperty("anchor").GetString()!["https://trace.example".Length..]));
        foreach (var type in (string[])["defaultLink", "pip", "traceability", "certificationInfo", "recallStatus"])
        {
            Assert.All(
                contexts[0].GetProperty($"https://gs1.org/voc/{type}").EnumerateArray(),
                link => Assert.StartsWith("https://trace.example/01/", link.GetProperty("href").GetString(), StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task EveryAnswerToACodeTellsWhereItsLinksAre()
    {
        using var response = await season.Running.Web.GetAsync(new Uri(LabelledSeason.Genuine, UriKind.Relative));
        Assert.Equal(
            $"<{LabelledSeason.Genuine}?linkType=linkset>; rel=\"linkset\"; type=\"application/linkset+json\"", Assert.Single(response.Headers.GetValues("Link")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/bundle")]
    [InlineData("/qr.png")]
    [InlineData("?linkType=linkset")]
    public async Task WhoeverAsksOnlyWhetherACodeIsThereIsToldAsWithGet(string ending)
    {
        using var head = await SendAsync(HttpMethod.Head, LabelledSeason.Genuine + ending);
        using var get = await SendAsync(HttpMethod.Get, LabelledSeason.Genuine + ending);
        Assert.Equal(200, (int)head.StatusCode);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/.well-known/gs1resolver")]
    [InlineData("/alerts")]
    [InlineData("/report")]
    [InlineData("/hotspots")]
    [InlineData("/statistics")]
    [InlineData($"/01/{LabelledSeason.Gtin}")]
    public async Task EveryPageCanBeAskedWhetherItIsThere(string path)
    {
        using var head = await SendAsync(HttpMethod.Head, path);
        Assert.Equal(200, (int)head.StatusCode);
    }

    [Fact]
    public async Task ScriptsOfOtherPagesMayReadWhatTheResolverSays()
    {
        foreach (var path in (string[])[LabelledSeason.Genuine, $"/gtin/{LabelledSeason.Gtin}", "/nothing", "/.well-known/gs1resolver"])
        {
            using var get = await SendAsync(HttpMethod.Get, path);
            Assert.Equal("*", Assert.Single(get.Headers.GetValues("Access-Control-Allow-Origin")));
            using var options = await SendAsync(HttpMethod.Options, path);
            Assert.Equal((204, "GET, HEAD, OPTIONS"), ((int)options.StatusCode, options.Headers.GetValues("Access-Control-Allow-Methods").Single()));
        }
    }

    [Theory]
    [InlineData("", 200)]
    [InlineData("/bundle", 200)]
    [InlineData("?linkType=gs1:pip", 307)]
    [InlineData("/21/0", 404)]
    public async Task AHeadIsThatOfTheAnswer(string ending, int status)
    {
        var path = (ending.StartsWith("/21", StringComparison.Ordinal) ? Lot : LabelledSeason.Genuine) + ending;
        using var asked = await season.Running.Web.GetAsync(new Uri(path, UriKind.Relative));
        using var request = new HttpRequestMessage(HttpMethod.Head, path);
        using var head = await season.Running.Web.SendAsync(request);
        Assert.Equal((status, status), ((int)asked.StatusCode, (int)head.StatusCode));
        Assert.Equal(asked.Headers.Location, head.Headers.Location);
        Assert.Equal(asked.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        Assert.Equal("*", Assert.Single(head.Headers.GetValues("Access-Control-Allow-Origin")));
    }

    [Theory]
    [InlineData("application/json;q=0, text/html;q=0.1", "<!doctype html>")]
    [InlineData("application/json;q=0", "<!doctype html>")]
    [InlineData("text/html;q=0.2, application/json;q=0.9", "{")]
    [InlineData("application/json;q=0.2, text/html", "<!doctype html>")]
    public async Task WhatIsAcceptedMostIsSentAndWhatIsNotIsNot(string accept, string beginning) =>
        Assert.StartsWith(beginning, (await season.AskAsync(LabelledSeason.Genuine, accept)).Body, StringComparison.Ordinal);

    [Fact]
    public async Task TheResolverDescribesItself()
    {
        using var said = JsonDocument.Parse((await season.AskAsync("/.well-known/gs1resolver", "application/json")).Body);
        Assert.Equal("https://trace.example", said.RootElement.GetProperty("resolverRoot").GetString());
        Assert.Equal("01", said.RootElement.GetProperty("supportedPrimaryKeys")[0].GetString());
        Assert.True(said.RootElement.GetProperty("activeLinkTypes").GetProperty("en").TryGetProperty("gs1:recallStatus", out _));
    }

    [Fact]
    public async Task ACorrectedProductIdLeadsToThePrintedCodeWhosePageTellsOfBoth()
    {
        var right = $"/01/{WarnedSeason.Right}/10/LATE-1/21/{LabelledSeason.Roll.At(699)}";
        var (status, location, _) = await season.AskAsync(right + "?lang=de");
        Assert.Equal((307, LabelledSeason.Withheld + "?lang=de"), (status, location));

        var page = (await season.AskAsync(LabelledSeason.Withheld)).Body;
        Assert.Contains(WarnedSeason.Right, page, StringComparison.Ordinal);
        Assert.DoesNotContain(WarnedSeason.Right, (await season.AskAsync(LabelledSeason.SelfIssued)).Body, StringComparison.Ordinal);
        Assert.Equal(200, (await season.AskAsync($"/01/{WarnedSeason.Right}")).Status);
    }

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, string path) =>
        season.Running.Web.SendAsync(new HttpRequestMessage(method, new Uri(path, UriKind.Relative)));
}
