using System.Net;
using System.Net.Http.Headers;
using Grpc.Core;

namespace Traceability.Client;

/// <summary>
/// The public read side of a ledger over HTTP (docs/formats/tiles.md). It believes nothing and bounds everything; who asks
/// checks what comes.
/// </summary>
internal sealed class LogSite : IDisposable
{
    // A service that limits its callers tells how long to wait; together an hour, then it is as good as gone.
    private const int MostWaits = 60;
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    private readonly HttpClient http;
    private readonly CallerTokens? tokens;
    private readonly TimeProvider time;
    private readonly Uri root;

    internal LogSite(Uri root, CallerTokens? tokens, TimeProvider time, LedgerClientOptions options)
    {
        this.root = new Uri(root.GetLeftPart(UriPartial.Path).TrimEnd('/') + '/');
        this.tokens = tokens;
        this.time = time;
        http = new HttpClient(new SocketsHttpHandler
        {
            AutomaticDecompression = DecompressionMethods.GZip,
            AllowAutoRedirect = false,
            ConnectTimeout = options.ConnectTimeout,
        })
        { Timeout = options.Deadline };
    }

    /// <summary>The bytes at a path, or what came instead.</summary>
    /// <param name="path">Without a leading slash.</param>
    /// <param name="maxBytes">More is no answer of this ledger.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="LedgerUnreachableException">No answer, or none of use.</exception>
    internal async Task<(HttpStatusCode Status, byte[] Content)> GetAsync(string path, int maxBytes, CancellationToken cancellation)
    {
        for (var waits = 0; ; waits++)
        {
            var (status, content, wait) = await TryAsync(path, maxBytes, cancellation);
            switch (status)
            {
                case HttpStatusCode.OK or HttpStatusCode.NotFound or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden:
                    return (status, content);
                case HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable when waits < MostWaits:
                    await Task.Delay(wait < LongestWait ? wait : LongestWait, time, cancellation);
                    break;
                default:
                    throw Unreachable(StatusCode.Unavailable, $"{path} was answered with {(int)status}.");
            }
        }
    }

    public void Dispose() => http.Dispose();

    private async Task<(HttpStatusCode Status, byte[] Content, TimeSpan Wait)> TryAsync(string path, int maxBytes, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(root, path));
        if (tokens?.Current() is { } token)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        try
        {
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            var wait = answer.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(1);
            return (answer.StatusCode, answer.IsSuccessStatusCode ? await ReadAsync(answer, path, maxBytes, cancellation) : [], wait);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or InvalidDataException
            || (fault is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            throw Unreachable(StatusCode.Unavailable, fault.Message, fault);
        }
    }

    private static async Task<byte[]> ReadAsync(HttpResponseMessage answer, string path, int maxBytes, CancellationToken cancellation)
    {
        await using var stream = await answer.Content.ReadAsStreamAsync(cancellation);
        using var content = new MemoryStream();
        var piece = new byte[64 * 1024];
        while (await stream.ReadAsync(piece, cancellation) is var read and > 0)
        {
            if (content.Length + read > maxBytes)
            {
                throw Unreachable(StatusCode.ResourceExhausted, $"{path} is longer than {maxBytes} bytes.");
            }

            content.Write(piece.AsSpan(0, read));
        }

        return content.ToArray();
    }

    private static LedgerUnreachableException Unreachable(StatusCode status, string detail, Exception? cause = null) => new(status, detail, null, cause);
}
