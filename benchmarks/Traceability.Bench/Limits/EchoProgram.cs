using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Traceability.Bench;

/// <summary>A gRPC server that does nothing: what transport alone costs on this machine. The benchmark starts itself as it.</summary>
internal static class EchoProgram
{
    /// <summary>The word that makes the benchmark this program.</summary>
    public const string Word = "echo-server";

    /// <summary>Serves until it is told to end.</summary>
    /// <param name="file">Where to tell its address, once it listens.</param>
    public static async Task RunAsync(string file)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc();
        await using var app = builder.Build();
        app.MapGrpcService<EchoService>();
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        await File.WriteAllTextAsync(file + ".next", JsonSerializer.Serialize(address));
        File.Move(file + ".next", file);
        await ((IHost)app).WaitForShutdownAsync();
    }
}
