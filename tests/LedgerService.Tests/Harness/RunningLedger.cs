using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Traceability.LedgerService.Admission;
using Traceability.LedgerService.Api;
using Traceability.LedgerService.Checkpoints;
using Traceability.LedgerService.Listings;
using Traceability.LedgerService.Log;
using Traceability.LedgerService.Projections;
using Traceability.LedgerService.Publication;
using Traceability.LedgerService.Queries;
using Traceability.LedgerService.Reports;
using Traceability.LedgerService.Scans;
using Traceability.LedgerService.Sequencing;
using Traceability.LedgerService.Storage;
using Traceability.LedgerService.Telemetry;
using Traceability.LedgerService.Verification;
using Traceability.LedgerService.Vitals;
using Traceability.LedgerService.Witnessing;

namespace Traceability.LedgerService.Tests;

/// <summary>The service on real ports, over the files of a <see cref="TestLedger"/> and with its clock: registered as in Program.</summary>
internal sealed class RunningLedger : IAsyncDisposable
{
    private static readonly UriCreationOptions AsItStands = new() { DangerousDisablePathAndQueryCanonicalization = true };

    private readonly WebApplication app;

    private RunningLedger(WebApplication app)
    {
        this.app = app;
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.ToList();
        Web = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = new Uri(addresses[0]) };
        Grpc = new Uri(addresses[1]);
    }

    /// <summary>A browser, so to speak: it follows no redirect by itself.</summary>
    public HttpClient Web { get; }

    /// <summary>Address of the gRPC port.</summary>
    public Uri Grpc { get; }

    /// <summary>Starts and listens on free ports.</summary>
    public static async Task<RunningLedger> StartAsync(TestLedger ledger, params string[] arguments)
    {
        var builder = WebApplication.CreateSlimBuilder(
        [
            $"--Ledger:DataDirectory={ledger.Options.DataDirectory}", $"--Ledger:Database={ledger.Options.Database}",
            $"--Ledger:ConnectionString={ledger.Options.ConnectionString}", "--Ledger:WebPort=0", "--Ledger:GrpcPort=0", "--Ledger:DrainMs=0",

            // Whether npm has run here makes no difference to a test.
            "--Ledger:WebDirectory=none", .. arguments,
        ]);
        builder.AddLedgerOptions();
        builder.AddListeners();
        builder.AddLedgerLogging();
        builder.Logging.ClearProviders().AddProvider(ledger.Log);
        builder.Services
            .AddSingleton<TimeProvider>(ledger.Time)
            .AddStorage()
            .AddWitnessing()
            .AddLog()
            .AddCheckpoints()
            .AddAdmission()
            .AddSequencing()
            .AddQueries()
            .AddApi()
            .AddPublication()
            .AddVerification()
            .AddListings()
            .AddScans()
            .AddReports()
            .AddProjections()
            .AddTelemetry()
            .AddVitals();
        var app = builder.Build();
        Assert.True(app.OpenLedger());
        app.MapApi();
        app.MapPublication();
        app.MapVerification();
        app.MapListings();
        app.MapReports();
        app.MapProjections();
        await app.StartAsync();
        return new RunningLedger(app);
    }

    /// <summary>A part of the running service.</summary>
    public T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    /// <summary>A page in a language, and its status. The path is sent as it stands, whatever a browser would make of it.</summary>
    public async Task<(int Status, string Body)> ReadAsync(string path, string language = "en", string? proof = null)
    {
        var target = new Uri(Web.BaseAddress!.GetLeftPart(UriPartial.Authority) + path, AsItStands);
        using var request = new HttpRequestMessage(HttpMethod.Get, target);
        request.Headers.AcceptLanguage.ParseAdd(language);
        if (proof is not null)
        {
            request.Headers.Add("Authorization", proof);
        }

        using var response = await Web.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>The bytes of a page that a caller may read.</summary>
    public async Task<byte[]> ReadAsAsync(string path, string proof)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Authorization", proof);
        using var response = await Web.SendAsync(request);
        return await response.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
    }

    /// <summary>Every endpoint.</summary>
    public IEnumerable<RouteEndpoint> Endpoints => ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>();

    public async ValueTask DisposeAsync()
    {
        Web.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
