using System.Net;
using System.Net.Http.Headers;

namespace Traceability.Audit;

/// <summary>
/// A running service. What not everybody may read is asked for with the caller's token. A service that is asked too often says how long
/// to wait, and is waited for; one that does not answer is asked some times more.
/// </summary>
public sealed class HttpSource : ILogSource
{
    private const int Attempts = 5;
    private const int BufferSize = 1 << 16;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(90);

    private readonly HttpClient http;
    private readonly Func<string?> token;
    private readonly TimeProvider time;

    /// <param name="address">Of the service's public pages.</param>
    /// <param name="token">A caller token that is good now; null for a stranger.</param>
    /// <param name="time">Waits between attempts.</param>
    public HttpSource(Uri address, Func<string?> token, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(address);
        this.token = token;
        this.time = time;
        http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.GZip,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            UseProxy = false,
        })
        {
            BaseAddress = new Uri(address.GetLeftPart(UriPartial.Authority) + "/"),
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    /// <inheritdoc/>
    public async Task<byte[]?> ReadAsync(string path, int most, CancellationToken cancellation)
    {
        using var response = await SendAsync(path, cancellation);
        if (response is null)
        {
            return null;
        }

        try
        {
            await using var body = await response.Content.ReadAsStreamAsync(cancellation);
            return await ReadAsync(path, body, most, cancellation);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            throw Unreachable(fault);
        }
    }

    /// <inheritdoc/>
    public async Task<Stream?> OpenAsync(string path, CancellationToken cancellation)
    {
        var response = await SendAsync(path, cancellation);
        return response is null ? null : await response.Content.ReadAsStreamAsync(cancellation);
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    private static async Task<byte[]> ReadAsync(string path, Stream body, int most, CancellationToken cancellation)
    {
        using var content = new MemoryStream();
        var buffer = new byte[BufferSize];
        for (var read = await body.ReadAsync(buffer, cancellation); read > 0; read = await body.ReadAsync(buffer, cancellation))
        {
            if (content.Length + read > most)
            {
                throw SourceFaultException.TooLong(path, most);
            }

            content.Write(buffer, 0, read);
        }

        return content.ToArray();
    }

    private async Task<HttpResponseMessage?> SendAsync(string path, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            TimeSpan wait;
            try
            {
                var response = await http.SendAsync(Request(path), HttpCompletionOption.ResponseHeadersRead, cancellation);
                if (response.StatusCode == HttpStatusCode.OK)
                {
                    return response;
                }

                using (response)
                {
                    if (response.StatusCode == HttpStatusCode.NotFound)
                    {
                        return null;
                    }

                    wait = WaitOf(path, response, attempt);
                }
            }
            catch (HttpRequestException fault)
            {
                wait = attempt < Attempts ? TimeSpan.FromSeconds(attempt) : throw Unreachable(fault);
            }

            await Task.Delay(wait, time, cancellation);
        }
    }

    private HttpRequestMessage Request(string path)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (!LogPaths.IsOpen(path) && token() is { } proof)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", proof);
        }

        return request;
    }

    private static TimeSpan WaitOf(string path, HttpResponseMessage response, int attempt)
    {
        switch (response.StatusCode)
        {
            case HttpStatusCode.TooManyRequests:
                var asked = response.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(attempt);
                return asked < LongestWait ? asked : LongestWait;
            case HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden:
                throw new SourceFaultException(
                    "READ_NOT_ALLOWED",
                    $"The ledger does not show {path} to this caller.",
                    "Entries, sealed parts and state are for its scheme owner and auditors: use their key (--as KEY), or ask for an export.");
            case >= HttpStatusCode.InternalServerError when attempt < Attempts:
                return TimeSpan.FromSeconds(attempt);
            default:
                throw new SourceFaultException(
                    "SOURCE_FAULT", $"The ledger answers {(int)response.StatusCode} to {path}.", "Ask its operator, or check an export.");
        }
    }

    private static SourceFaultException Unreachable(Exception fault) => new(
        "UNREACHABLE",
        $"The ledger was not reached: {fault.Message}",
        "Check the address and the network, and run it again.", isUnreachable: true);
}
