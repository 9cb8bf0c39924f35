using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;

namespace Traceability.LedgerService.Tests.Verification;

public sealed class WebFilesTests : IAsyncLifetime, IDisposable
{
    private const string Script = "export const one = 1;\n";

    private readonly TemporaryFolder folder = new();
    private TestLedger ledger = null!;
    private RunningLedger running = null!;

    public async Task InitializeAsync()
    {
        foreach (var (name, content) in new[]
        {
            ("page-0123.js", Script), ("inspector.html", "<!doctype html>"), ("worker.js", "// worker"), ("manifest.webmanifest", "{}"),
            ("page.json", """{"src":"/web/page-0123.js","integrity":"sha384-x"}"""), ("notes.txt", "not served"),
        })
        {
            await File.WriteAllTextAsync(Path.Combine(folder.Path, name), content);
        }

        ledger = await TestLedger.OpenAsync();
        running = await RunningLedger.StartAsync(ledger, $"--Ledger:WebDirectory={folder.Path}");
    }

    public async Task DisposeAsync()
    {
        await running.DisposeAsync();
        await ledger.DisposeAsync();
    }

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("/web/page-0123.js", "text/javascript; charset=utf-8", true)]
    [InlineData("/inspector", "text/html; charset=utf-8", false)]
    [InlineData("/inspector/", "text/html; charset=utf-8", false)]
    [InlineData("/inspector/worker.js", "text/javascript; charset=utf-8", false)]
    [InlineData("/inspector/manifest.webmanifest", "application/manifest+json", false)]
    public async Task WhatIsNamedByItsContentIsKeptForEverAndTheRestIsAskedForAgain(string path, string type, bool isKept)
    {
        using var answer = await running.Web.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, $"{answer.Content.Headers.ContentType}");
        Assert.Equal(isKept, answer.Headers.CacheControl!.Extensions.Any(extension => extension.Name == "immutable"));
        Assert.Equal(!isKept, answer.Headers.CacheControl.NoCache);
        Assert.Contains("script-src 'self'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));

        using var again = new HttpRequestMessage(HttpMethod.Get, path);
        again.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
        using var unchanged = await running.Web.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
    }

    [Theory]
    [InlineData("/web/worker.js")]
    [InlineData("/web/page.json")]
    [InlineData("/web/notes.txt")]
    [InlineData("/web/page-9999.js")]
    [InlineData("/web/..%2Fpage-0123.js")]
    [InlineData("/web/%2e%2e/page.json")]
    [InlineData("/inspector/page-0123.js")]
    [InlineData("/inspector/page.json")]
    [InlineData("/web/")]
    public async Task NothingElseIsServed(string path) => Assert.Equal(404, (await running.ReadAsync(path)).Status);

    [Fact]
    public async Task WhoTakesGzipGetsTheSameSmaller()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/web/page-0123.js");
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));
        using var answer = await running.Web.SendAsync(request);
        await using var unzipped = new GZipStream(await answer.Content.ReadAsStreamAsync(), CompressionMode.Decompress);

        Assert.Equal("gzip", Assert.Single(answer.Content.Headers.ContentEncoding));
        Assert.Equal(Script, await new StreamReader(unzipped).ReadToEndAsync());
        Assert.Contains("Accept-Encoding", answer.Headers.Vary);
    }

    [Fact]
    public async Task WithoutTheFolderThereIsNoneOfIt()
    {
        await using var other = await TestLedger.OpenAsync();
        await using var bare = await RunningLedger.StartAsync(other);

        Assert.Equal(404, (await bare.ReadAsync("/inspector")).Status);
        Assert.Equal(404, (await bare.ReadAsync("/web/page-0123.js")).Status);
        Assert.Equal(200, (await bare.ReadAsync("/")).Status);
    }
}
