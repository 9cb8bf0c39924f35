using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace Traceability.LedgerService.Publication;

/// <summary>How the read side answers: one spelling of each path, types, caching, and content in gzip for whoever takes it.</summary>
internal static class Answer
{
    public const string Text = "text/plain; charset=utf-8";
    public const string Bytes = "application/octet-stream";

    /// <summary>Content that never changes.</summary>
    public const string Immutable = "public, max-age=31536000, immutable";

    /// <summary>No cache between may give to others what one caller may read.</summary>
    public const string Private = "private, no-store";

    // The longest path of a tile has seven groups of digits.
    private const int MaxTarget = 64;

    /// <summary>The path as it was sent, without its slash: a percent-encoded or padded spelling would be a second path of the same thing.</summary>
    public static ReadOnlySpan<char> PathOf(HttpContext http)
    {
        var target = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        return target.Length is >= 2 and <= MaxTarget && target[0] == '/' ? target.AsSpan(1) : [];
    }

    public static Task NotFound(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        http.Response.Headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }

    /// <summary>Sends public content, or 304 to who has it already.</summary>
    public static async Task SendAsync(HttpContext http, ReadOnlyMemory<byte> content, string type, string caching)
    {
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content.Span)[..16])}\"");
        var headers = http.Response.GetTypedHeaders();
        headers.ETag = tag;
        http.Response.Headers.CacheControl = caching;
        if (http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false) || known.Equals(EntityTagHeaderValue.Any)))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        http.Response.ContentType = type;
        http.Response.ContentLength = content.Length;
        await http.Response.Body.WriteAsync(content, http.RequestAborted);
    }

    /// <summary>Sends pieces to one caller alone, in gzip when it takes that, and keeps none of them.</summary>
    public static async Task SendPrivateAsync(HttpContext http, IAsyncEnumerable<ReadOnlyMemory<byte>> pieces)
    {
        var response = http.Response;
        response.ContentType = Bytes;
        response.Headers.CacheControl = Private;
        response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        var zipped = TakesGzip(http.Request);
        if (zipped)
        {
            response.Headers.ContentEncoding = "gzip";
        }

        if (HttpMethods.IsHead(http.Request.Method))
        {
            return;
        }

        await using var body = zipped ? new GZipStream(response.Body, CompressionLevel.Fastest, leaveOpen: true) : null;
        await foreach (var piece in pieces.WithCancellation(http.RequestAborted))
        {
            await (body ?? response.Body).WriteAsync(piece, http.RequestAborted);
        }
    }

    /// <summary>Whether a caller takes gzip. Only who names it gets it: "*" is what clients send that have thought about nothing.</summary>
    public static bool TakesGzip(HttpRequest request) =>
        request.GetTypedHeaders().AcceptEncoding.Any(coding => coding.Value.Equals("gzip", StringComparison.OrdinalIgnoreCase) && coding.Quality is null or > 0);
}
