using System.Net.Sockets;
using System.Text;
using Traceability.LedgerService.Tests.Verification;

namespace Traceability.LedgerService.Tests.Resolution;

/// <summary>Requests as an attacker writes them, byte by byte: no client tidies them up.</summary>
[Collection(WarnedSeason.Collection)]
public sealed class HostileAddressTests(WarnedSeason season)
{
    private const string Mark = "evilmark";

    public static TheoryData<string> Targets =>
    [
        $"//{Mark}.example/01/{LabelledSeason.Gtin}/10/L-2026.7",
        $"///{Mark}.example",
        $"/\\{Mark}.example/01/{LabelledSeason.Gtin}",
        $"/%5c%5c{Mark}.example/%2e%2e",
        $"/01//{Mark}.example/10/L",
        $"/https://{Mark}.example/01/{LabelledSeason.Gtin[1..]}/10/L-2026.7",
        $"http://{Mark}.example/gtin/{LabelledSeason.Gtin}",
        $"/gtin/{LabelledSeason.Gtin}/lot/L-2026.7?lang={Mark}&format={Mark}&linkType=https://{Mark}.example",
        $"/01/{LabelledSeason.Gtin}/10/L-2026.7?linkType=//{Mark}.example",
        $"/id/%3Cb%3E{Mark}/10/L?linkType=gs1:defaultLink",
        $"/id/{Mark}%0d%0a/10/L?linkType=gs1:pip",
        $"/01/{LabelledSeason.Gtin}/10/%0d%0aSet-Cookie:{Mark}=1",
        $"/gtin/{LabelledSeason.Gtin}/lot/%E5%98%8A%E5%98%8DSet-Cookie:{Mark}",
        $"/01/{LabelledSeason.Gtin[1..]}/10/<script>{Mark}</script>",
        $"/id/<script>{Mark}</script>",
        $"/id/%3Cscript%3E{Mark}/10/%22%3E{Mark}",
        $"/xn--{Mark}-9db/01/{LabelledSeason.Gtin[1..]}",
        $"/01/{LabelledSeason.Gtin}/10/..%2f..%2f{Mark}",
        $"/01/{LabelledSeason.Gtin}/../../{Mark}",
        $"/%00{Mark}",
        $"/%{Mark}",
        $"/01/%FF%FE{Mark}",
        $"/.well-known/gs1resolver/{Mark}",
        $"/.well-known/{Mark}?a={new string('b', 3000)}",
        $"/{Mark}{new string('a', 4000)}",
        $"/{new string('A', 3999)}",
        $"/01/{LabelledSeason.Gtin}/{new string('B', 3900)}",
        $"/{string.Concat(Enumerable.Repeat("01/", 1200))}{Mark}",
        $"/alerts?cursor={Mark}",
        $"/alerts?cursor=-1&limit=99999999999999999999",
        $"/alerts?jurisdiction=<{Mark}>",
        $"/?{Mark}",
    ];

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task NoAddressBreaksTheServiceOrComesBackFromIt(string target)
    {
        var answer = await SendAsync($"GET {target} HTTP/1.1\r\nHost: {Mark}.example\r\nConnection: close\r\n\r\n");
        var head = answer.Split("\r\n\r\n")[0];

        Assert.Matches("^HTTP/1\\.1 (2|3|4)[0-9][0-9] ", head);
        Assert.DoesNotContain(Mark, head, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Set-Cookie", head, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain($"<script>{Mark}", answer, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain($"\">{Mark}", answer, StringComparison.OrdinalIgnoreCase);
        if (head.Split("\r\n").SingleOrDefault(line => line.StartsWith("Location:", StringComparison.OrdinalIgnoreCase)) is { } location)
        {
            Assert.Matches("^Location: /(01|id)/[A-Z0-9-]+(/10/[A-Za-z0-9._-]+(/21/[A-Za-z0-9._~%-]+)?)?(/[a-z.]+)?(\\?[a-zA-Z=&:]+)?$", location);
        }
    }

    [Fact]
    public async Task AnyRunOfBytesAfterASlashIsAnswered()
    {
        var random = new Random(60_304);
        var letters = "/01id102122gtinlotser%2F%0a?&=#;.\\<>\"'{}|^~`AZaz09-_:@!$*()+,é\u202e";
        for (var round = 0; round < 150; round++)
        {
            var target = string.Concat(Enumerable.Range(0, random.Next(1, 120)).Select(_ => letters[random.Next(letters.Length)]));
            var answer = await SendAsync($"GET /{target} HTTP/1.1\r\nHost: trace.example\r\nConnection: close\r\n\r\n");
            Assert.Matches("^HTTP/1\\.1 (2|3|4)[0-9][0-9] ", answer);
        }
    }

    private async Task<string> SendAsync(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(season.Running.Web.BaseAddress!.Host, season.Running.Web.BaseAddress.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes(request));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }
}
