using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Traceability.LedgerCore.Merkle;
using Traceability.LedgerCore.Witnessing;
using Traceability.TestKit;

namespace Traceability.LedgerService.Tests;

/// <summary>A witness over HTTP that keeps the protocol (C2SP tlog-witness) until a test has it do otherwise.</summary>
internal sealed class ScriptedWitness : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Lock guard = new();

    private ScriptedWitness(WebApplication app, string name, byte seed)
    {
        this.app = app;
        Name = name;
        Cosigner = new Cosigner($"witness.example/{name}", seed);
        Url = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
    }

    /// <summary>What policies call it.</summary>
    public string Name { get; }

    public Cosigner Cosigner { get; }

    /// <summary>Its submission prefix.</summary>
    public string Url { get; }

    /// <summary>What it cosigned last.</summary>
    public (ulong Size, Hash Root) Seen { get; set; } = (0, TreeHasher.Empty);

    /// <summary>Every request, in order.</summary>
    public ConcurrentQueue<AddCheckpointRequest> Asked { get; } = [];

    /// <summary>Answers instead of the protocol while it is set.</summary>
    public volatile Func<HttpContext, AddCheckpointRequest, Task>? Instead;

    /// <summary>Awaited before each answer while it is set.</summary>
    public volatile Task? Hold;

    /// <summary>What it shows as the checkpoint that it cosigned last; null for nothing.</summary>
    public volatile string? Shows;

    /// <summary>Its line of a policy.</summary>
    public string Line => $"witness {Name} {Cosigner.Verifier} {Url}\n";

    public static async Task<ScriptedWitness> StartAsync(string name, byte seed)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        ScriptedWitness? witness = null;
        app.MapPost($"/{WitnessPath.AddCheckpoint}", http => witness!.AnswerAsync(http));
        app.MapGet("/{origin}/checkpoint", () => witness!.Shows is { } note ? Results.Text(note) : Results.NotFound());
        await app.StartAsync();
        return witness = new ScriptedWitness(app, name, seed);
    }

    /// <summary>It answers nobody, as if it were away.</summary>
    public void GoAway() => Instead = (http, _) =>
    {
        http.Abort();
        return Task.CompletedTask;
    };

    /// <summary>It keeps the protocol again.</summary>
    public void ComeBack() => Instead = null;

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Cosigner.Dispose();
    }

    private async Task AnswerAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        Assert.True(AddCheckpointRequest.TryParse(body.ToArray(), out var request, out var fault), $"{fault}");
        Asked.Enqueue(request);
        if (Hold is { } hold)
        {
            await hold;
        }

        if (Instead is { } other)
        {
            await other(http, request);
            return;
        }

        var (status, type, text) = Judge(request);
        http.Response.StatusCode = status;
        http.Response.ContentType = type;
        await http.Response.WriteAsync(text, Encoding.UTF8);
    }

    private (int Status, string Type, string Text) Judge(AddCheckpointRequest request)
    {
        lock (guard)
        {
            if (request.OldSize != Seen.Size)
            {
                return (409, WitnessedSize.MediaType, WitnessedSize.Format(Seen.Size));
            }

            if (!request.IsConsistentWith(Seen.Root) || (request.Checkpoint.Size == Seen.Size && request.Checkpoint.Root != Seen.Root))
            {
                return (422, "text/plain", "No.\n");
            }

            Seen = (request.Checkpoint.Size, request.Checkpoint.Root);
            return (200, "text/plain", Cosigner.Sign(request.Checkpoint) + "\n");
        }
    }
}
