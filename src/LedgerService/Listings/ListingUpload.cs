using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Telemetry;
using Traceability.V1;

namespace Traceability.LedgerService.Listings;

/// <summary>
/// Listings as NDJSON over HTTP: one JSON object a line in, one a line out, as they come. A bad line is answered in its place.
/// What cannot be read to its end ends with a line {"error":…}: everything before it holds.
/// </summary>
internal sealed class ListingUpload(ListingDesk desk, ListingLimits limits, LedgerMeters meters, IHostApplicationLifetime lifetime)
{
    /// <summary>Most bytes of an upload, as sent.</summary>
    public const long MaxBytes = 64L * 1024 * 1024;

    /// <summary>Most bytes unpacked.</summary>
    public const long MaxUnpacked = 256L * 1024 * 1024;

    /// <summary>Most lines.</summary>
    public const int MaxRows = 200_000;

    private const string TooMany = "TOO_MANY_LISTINGS";
    private const string Later = "LOG_UNAVAILABLE";

    private static UploadFaultException TooLarge => new("UPLOAD_TOO_LARGE", $"An upload has at most {MaxBytes} bytes: send it in parts, or packed.");

    public async Task AnswerAsync(HttpContext http)
    {
        http.Response.ContentType = "application/x-ndjson";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.CacheControl = "no-store";
        var encoding = http.Request.Headers.ContentEncoding.ToString();
        if (encoding.Length > 0 && !encoding.Equals("gzip", StringComparison.OrdinalIgnoreCase) && !encoding.Equals("identity", StringComparison.OrdinalIgnoreCase))
        {
            await EndAsync(http, new UploadFaultException("UPLOAD_UNREADABLE", "An upload is sent as it is, or as gzip."), StatusCodes.Status415UnsupportedMediaType);
            return;
        }

        if (http.Request.ContentLength > MaxBytes)
        {
            await EndAsync(http, TooLarge);
            return;
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = MaxBytes;
        }

        var packed = new CountedReading(http.Request.Body);
        await using var unpacked = encoding.Equals("gzip", StringComparison.OrdinalIgnoreCase) ? new BoundedGunzip(packed) : packed;
        try
        {
            await AnswerAsync(http, unpacked);
        }
        catch (UploadFaultException fault)
        {
            await EndAsync(http, fault);
        }
        catch (InvalidDataException)
        {
            await EndAsync(http, new UploadFaultException("UPLOAD_UNREADABLE", "It is no gzip, or is broken."));
        }
        catch (BadHttpRequestException fault) when (fault.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            await EndAsync(http, TooLarge);
        }
        catch (LogMovedException busy)
        {
            await EndAsync(http, new UploadFaultException(Later, busy.Message));
        }
        catch (OperationCanceledException) when (lifetime.ApplicationStopping.IsCancellationRequested && !http.RequestAborted.IsCancellationRequested)
        {
            await EndAsync(http, new UploadFaultException(Later, "The ledger is stopping. Go on at another of its services, or later."));
        }
    }

    private async Task AnswerAsync(HttpContext http, CountedReading upload)
    {
        var reader = PipeReader.Create(upload, new StreamPipeReaderOptions(bufferSize: 32 * 1024, leaveOpen: true));
        var lines = new ListingLines();
        using var reading = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
        while (true)
        {
            var result = await reader.ReadAsync(reading.Token);
            var rest = result.Buffer;
            while (lines.TryTake(ref rest, result.IsCompleted))
            {
                if (lines.Waiting == ListingDesk.MostListings)
                {
                    await FlushAsync(http, lines);
                }
            }

            reader.AdvanceTo(rest.Start, rest.End);
            await FlushAsync(http, lines);
            if (lines.Count > MaxRows)
            {
                throw new UploadFaultException("UPLOAD_TOO_MANY_ROWS", $"An upload has at most {MaxRows} lines: send it in parts.");
            }

            if (upload.Done > MaxUnpacked)
            {
                throw new UploadFaultException("UPLOAD_TOO_LARGE", $"An upload has at most {MaxUnpacked} bytes unpacked: send it in parts.");
            }

            if (result.IsCompleted)
            {
                return;
            }
        }
    }

    private async Task FlushAsync(HttpContext http, ListingLines lines)
    {
        var rows = lines.Drain();
        if (rows.Count == 0)
        {
            return;
        }

        if (limits.Take(http, rows.Count) is { } wait)
        {
            meters.PushedBack(TooMany);
            var seconds = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            throw new UploadFaultException(TooMany, $"This address has too many listings checked. Go on in {seconds} s.");
        }

        var answers = await desk.AnswerAsync([.. rows.Select(row => row.Listing)], 0, LanguageOf(http), http.RequestAborted);
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        await using var json = new Utf8JsonWriter(buffer, AnswerLine.Options);
        foreach (var (row, answer) in rows.Zip(answers))
        {
            AnswerLine.Write(json, row.Line, row.Why is null ? answer : Unreadable(row, answer, LanguageOf(http)));
            json.Flush();
            json.Reset();
            buffer.Write("\n"u8);
        }

        await http.Response.Body.WriteAsync(buffer.WrittenMemory, http.RequestAborted);
        await http.Response.Body.FlushAsync(http.RequestAborted);
    }

    private static ListingAnswer Unreadable(ListingRow row, ListingAnswer answer, string language)
    {
        var reason = ListingRules.RowUnreadable.With(("line", row.Line.ToString(CultureInfo.InvariantCulture)), ("why", row.Why!));
        ListingRules.Say(reason, language);
        return new ListingAnswer { Verdict = reason.Verdict, Reasons = { reason }, Confidence = 100, LogSize = answer.LogSize, AsOfMs = answer.AsOfMs };
    }

    private static string LanguageOf(HttpContext http) => http.Request.GetTypedHeaders().AcceptLanguage
        .Where(wanted => wanted.Quality != 0)
        .OrderByDescending(wanted => wanted.Quality ?? 1)
        .Select(wanted => wanted.Value.ToString().Split('-')[0].ToLowerInvariant())
        .FirstOrDefault(ReasonWords.Languages.Contains) ?? ReasonWords.English;

    private static async Task EndAsync(HttpContext http, UploadFaultException fault, int? status = null)
    {
        var buffer = new ArrayBufferWriter<byte>();
        await using (var json = new Utf8JsonWriter(buffer, AnswerLine.Options))
        {
            AnswerLine.Write(json, fault);
        }

        buffer.Write("\n"u8);
        if (!http.Response.HasStarted)
        {
            http.Response.StatusCode = status is { } given ? given
                : fault.Code == TooMany ? StatusCodes.Status429TooManyRequests
                : fault.Code is "UPLOAD_TOO_LARGE" or "UPLOAD_UNPACKS_TOO_LARGE" ? StatusCodes.Status413PayloadTooLarge
                : fault.Code == Later ? StatusCodes.Status503ServiceUnavailable
                : StatusCodes.Status400BadRequest;

            // What is left of the upload is not read: the connection is not used again.
            http.Response.Headers.Connection = "close";
        }

        await http.Response.Body.WriteAsync(buffer.WrittenMemory, http.RequestAborted);
    }
}
