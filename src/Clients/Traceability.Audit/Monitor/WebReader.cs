using System.Net;

namespace Traceability.Audit.Monitor;

/// <summary>Reads small files over HTTP: nothing longer than it asked for, nothing that takes longer than its client's time limit.</summary>
internal sealed class WebReader(HttpClient http)
{
    /// <summary>The bytes; null when there are none there (404 or 410).</summary>
    /// <exception cref="HttpRequestException">No answer, another status, or more bytes than the bound.</exception>
    public async Task<byte[]?> TryReadAsync(Uri address, int maxBytes, CancellationToken cancellation)
    {
        try
        {
            using var answer = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellation);
            if (answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone)
            {
                return null;
            }

            answer.EnsureSuccessStatusCode();
            await using var stream = await answer.Content.ReadAsStreamAsync(cancellation);
            var buffer = new byte[maxBytes + 1];
            var length = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation);
            return length <= maxBytes ? buffer[..length] : throw new HttpRequestException($"The answer has more than {maxBytes} bytes.");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new HttpRequestException("No answer in time.");
        }
        catch (IOException fault)
        {
            throw new HttpRequestException("The answer broke off.", fault);
        }
    }

    /// <summary>An address below a prefix, whether that ends in a slash or not.</summary>
    public static Uri Below(Uri prefix, string path) => new($"{prefix.AbsoluteUri.TrimEnd('/')}/{path}");
}
