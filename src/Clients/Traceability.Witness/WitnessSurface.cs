using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Traceability.LedgerCore.Witnessing;

namespace Traceability.Witness;

/// <summary>The HTTP surface of a witness, and its bounds: length of a body, requests of an address, connections in all.</summary>
internal static class WitnessSurface
{
    private const int MaxConnections = 512;

    // Whoever has one IPv6 address has 2^64 of them.
    private const int SharedBytes = 8;

    public static WebApplication Build(WitnessOptions options, TimeProvider time, WitnessKey key, WitnessBook book, LogListFile logs)
    {
        // Empty: no settings file or variable of where it happens to be started changes a witness.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = AddCheckpointRequest.MaxLength;
            kestrel.Limits.MaxConcurrentConnections = MaxConnections;
            kestrel.Listen(options.Listen);
        });
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true).AddFilter("Microsoft", LogLevel.Warning);
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton(provider => new CheckpointDesk(
            key.Signer, book, logs, time, provider.GetRequiredService<ILogger<CheckpointDesk>>()));
        builder.Services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, IPAddress>(http => RateLimitPartition.GetFixedWindowLimiter(
                NeighbourhoodOf(http.Connection.RemoteIpAddress),
                _ => new FixedWindowRateLimiterOptions { PermitLimit = options.PerMinute, Window = TimeSpan.FromMinutes(1) }));
        });

        var app = builder.Build();
        app.Use(FaultsAreOneSentence);
        app.UseRateLimiter();
        app.MapPost($"/{WitnessPath.AddCheckpoint}", AddAsync);
        app.MapGet("/{hash:length(64)}/checkpoint", LatestAsync);
        return app;
    }

    private static async Task AddAsync(HttpContext http, CheckpointDesk desk)
    {
        if (http.Request.Headers.ContentEncoding.Count > 0)
        {
            await SendAsync(http, new WitnessAnswer(StatusCodes.Status415UnsupportedMediaType, "a request comes as it is, not compressed\n"));
            return;
        }

        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        await SendAsync(http, desk.Add(body.GetBuffer().AsSpan(0, (int)body.Length)));
    }

    private static Task LatestAsync(HttpContext http, CheckpointDesk desk, string hash) => SendAsync(
        http,
        desk.OriginOf(hash) is { } origin ? desk.Latest(origin) : new WitnessAnswer(StatusCodes.Status404NotFound, "unknown log\n"));

    private static async Task FaultsAreOneSentence(HttpContext http, RequestDelegate next)
    {
        try
        {
            await next(http);
        }
        catch (BadHttpRequestException fault)
        {
            await SendAsync(http, new WitnessAnswer(fault.StatusCode, "the request cannot be read\n"));
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for an answer any more.
        }
#pragma warning disable CA1031 // Whatever it was: the state of the book is unknown, nothing is signed, and the log asks again.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            WitnessLog.RequestFailed(http.RequestServices.GetRequiredService<ILogger<CheckpointDesk>>(), fault);
            await SendAsync(http, new WitnessAnswer(StatusCodes.Status500InternalServerError, "the witness failed; nothing was signed\n"));
        }
    }

    private static async Task SendAsync(HttpContext http, WitnessAnswer answer)
    {
        if (http.Response.HasStarted)
        {
            return;
        }

        http.Response.StatusCode = answer.Status;
        http.Response.ContentType = answer.MediaType;
        http.Response.Headers.CacheControl = "no-store";
        await http.Response.WriteAsync(answer.Body, http.RequestAborted);
    }

    private static IPAddress NeighbourhoodOf(IPAddress? address)
    {
        if (address is not { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false })
        {
            return address ?? IPAddress.None;
        }

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(SharedBytes).Clear();
        return new IPAddress(bytes);
    }
}
