using System.Collections.Concurrent;
using Google.Protobuf;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Traceability.LedgerService.Tests.Telemetry;

/// <summary>Takes what is exported over OTLP, as gRPC or as protobuf over HTTP, and reads the protobuf by its published field numbers.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<(string Path, byte[] Message)> taken = [];

    private Collector(HttpProtocols protocols)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0, listen => listen.Protocols = protocols));
        app = builder.Build();
        app.MapPost("/{**path}", TakeAsync);
    }

    /// <summary>Where it listens.</summary>
    public string Address => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    public static async Task<Collector> StartAsync(bool isGrpc)
    {
        var collector = new Collector(isGrpc ? HttpProtocols.Http2 : HttpProtocols.Http1);
        await collector.app.StartAsync();
        return collector;
    }

    /// <summary>Names of metrics: resource_metrics 1, scope_metrics 2, metrics 2, name 1.</summary>
    public IEnumerable<string> Metrics => Texts("metrics", 1, 2, 2, 1);

    /// <summary>Names of spans: resource_spans 1, scope_spans 2, spans 2, name 5.</summary>
    public IEnumerable<string> Spans => Texts("trace", 1, 2, 2, 5);

    /// <summary>Values of the resource's attributes: resource 1, attributes 1, value 2, string_value 1.</summary>
    public IEnumerable<string> Resources => Texts("", 1, 1, 1, 2, 1);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private IEnumerable<string> Texts(string path, params int[] fields) => taken
        .Where(message => message.Path.Contains(path, StringComparison.OrdinalIgnoreCase))
        .SelectMany(message => fields.Aggregate((IEnumerable<byte[]>)[message.Message], (messages, field) => messages.SelectMany(bytes => Fields(bytes, field))))
        .Select(System.Text.Encoding.UTF8.GetString);

    private static IEnumerable<byte[]> Fields(byte[] message, int number)
    {
        var found = new List<byte[]>();
        var input = new CodedInputStream(message);
        for (var tag = input.ReadTag(); tag != 0; tag = input.ReadTag())
        {
            if (WireFormat.GetTagFieldNumber(tag) == number && WireFormat.GetTagWireType(tag) == WireFormat.WireType.LengthDelimited)
            {
                found.Add(input.ReadBytes().ToByteArray());
            }
            else
            {
                input.SkipLastField();
            }
        }

        return found;
    }

    private async Task TakeAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        var isGrpc = http.Request.ContentType!.StartsWith("application/grpc", StringComparison.Ordinal);

        // A gRPC message has a flag and its length before it.
        taken.Enqueue((http.Request.Path, body.ToArray()[(isGrpc ? 5 : 0)..]));
        http.Response.ContentType = http.Request.ContentType;
        if (isGrpc)
        {
            http.Response.DeclareTrailer("grpc-status");
            await http.Response.Body.WriteAsync(new byte[5]);
            http.Response.AppendTrailer("grpc-status", "0");
        }
    }
}
