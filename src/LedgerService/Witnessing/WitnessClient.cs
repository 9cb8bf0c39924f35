using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Witnessing;

namespace Traceability.LedgerService.Witnessing;

/// <summary>
/// Asks one witness over HTTP (C2SP tlog-witness). An answer has a limit in size and time, no redirect is followed, and a
/// cosignature is believed once it has been verified.
/// </summary>
internal sealed class WitnessClient : IDisposable
{
    // A hundred signature lines, as many as a note may have, in any type in use.
    private const int MaxAnswer = 64 * 1024;

    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(10);
    private static readonly MediaTypeHeaderValue Text = new("text/plain", "utf-8");

    private readonly PolicyWitness witness;
    private readonly Uri address;
    private readonly TimeSpan patience;
    private readonly TimeProvider time;
    private readonly HttpMessageInvoker http;

    public WitnessClient(PolicyWitness witness, TimeSpan patience, TimeProvider time)
    {
        this.witness = witness;
        this.patience = patience;
        this.time = time;
        address = WitnessTerms.AddressOf(witness) ?? throw new ArgumentException("The witness has no address.", nameof(witness));
        http = new HttpMessageInvoker(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = !address.IsLoopback,
            ConnectTimeout = patience,
            MaxResponseHeadersLength = 16,
        });
    }

    /// <summary>The answer. Throws only when it is cancelled from outside.</summary>
    public async Task<WitnessAnswer> AskAsync(AddCheckpointRequest request, CancellationToken cancellation)
    {
        using var late = new CancellationTokenSource(patience, time);
        using var until = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellation);
        try
        {
            using var message = new HttpRequestMessage(HttpMethod.Post, address)
            {
                Content = new ByteArrayContent(Encoding.UTF8.GetBytes(request.ToString())) { Headers = { ContentType = Text } },
            };
            using var response = await http.SendAsync(message, until.Token);
            return await ReadAsync(request, response, until.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new WitnessAnswer.Failed("it did not answer in time");
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            return new WitnessAnswer.Failed("it cannot be reached");
        }
    }

    /// <summary>What it shows as the last checkpoint that it cosigned of a log; null when it shows none, or none in time.</summary>
    public async Task<string?> LastCosignedAsync(string origin, CancellationToken cancellation)
    {
        using var late = new CancellationTokenSource(patience, time);
        using var until = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellation);
        try
        {
            using var message = new HttpRequestMessage(HttpMethod.Get, new Uri(address, WitnessPath.Checkpoint(origin)));
            using var response = await http.SendAsync(message, until.Token);
            return response.StatusCode == HttpStatusCode.OK
                && await BodyAsync(response, until.Token) is { } body
                && SignedNote.TryParse(body, out var note)
                    ? note.ToString()
                    : null;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            return null;
        }
    }

    public void Dispose() => http.Dispose();

    private async Task<WitnessAnswer> ReadAsync(AddCheckpointRequest request, HttpResponseMessage response, CancellationToken cancellation)
    {
        switch (response.StatusCode)
        {
            case HttpStatusCode.OK:
                return await BodyAsync(response, cancellation) is { } lines && LineIn(request, lines) is { } line
                    ? new WitnessAnswer.Cosigned(line)
                    : new WitnessAnswer.Failed("its answer holds no cosignature by its key");
            case HttpStatusCode.Conflict:
                return await BodyAsync(response, cancellation) is { } body && WitnessedSize.TryParse(body, out var size)
                    ? new WitnessAnswer.OtherSize(size)
                    : new WitnessAnswer.Failed("it tells of another size without the size");
            case HttpStatusCode.UnprocessableEntity:
                return new WitnessAnswer.Inconsistent();
            case HttpStatusCode.Forbidden:
                return new WitnessAnswer.Failed("it does not know this log's key (403)");
            case HttpStatusCode.NotFound:
                return new WitnessAnswer.Failed("it does not know this log (404)");
            default:
                return new WitnessAnswer.Failed($"it answered with status {(int)response.StatusCode}", PauseOf(response));
        }
    }

    // The answer is lines to put under the note: read as the note that it makes, and only the witness's own line is taken.
    private string? LineIn(AddCheckpointRequest request, byte[] lines)
    {
        byte[] whole = [.. Encoding.UTF8.GetBytes($"{request.Note.Text}\n"), .. lines];
        return SignedNote.TryParse(whole, out var note) && note.Verify([witness.Key]).Fault == NoteFault.None
            ? note.Signatures.First(line => line.Name == witness.Key.Name && line.KeyHash == witness.Key.KeyHash).ToString()
            : null;
    }

    private static async Task<byte[]?> BodyAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancellation);
        var content = new byte[MaxAnswer + 1];
        var length = await stream.ReadAtLeastAsync(content, content.Length, throwOnEndOfStream: false, cancellation);
        return length > MaxAnswer ? null : content[..length];
    }

    private TimeSpan? PauseOf(HttpResponseMessage response)
    {
        var asked = response.Headers.RetryAfter is { } after ? after.Delta ?? (after.Date - time.GetUtcNow()) : null;
        return asked is not { } pause ? null : pause < TimeSpan.Zero ? TimeSpan.Zero : pause > LongestPause ? LongestPause : pause;
    }
}
