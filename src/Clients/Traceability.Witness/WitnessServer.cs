using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Traceability.Witness;

/// <summary>A running C2SP witness over HTTP. Stops gracefully on SIGTERM, on Ctrl-C and when disposed: what it has begun it answers.</summary>
public sealed class WitnessServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly WitnessBook book;
    private readonly WitnessKey key;

    private WitnessServer(WebApplication app, WitnessBook book, WitnessKey key) => (this.app, this.book, this.key) = (app, book, key);

    /// <summary>Where it listens: both the submission and the monitoring prefix.</summary>
    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    /// <summary>Its verifier key.</summary>
    public string Vkey => key.Vkey;

    /// <summary>Starts it; it listens when this returns.</summary>
    /// <exception cref="WitnessFaultException">The folder is no witness's, or not whole.</exception>
    /// <exception cref="IOException">The address cannot be listened on.</exception>
    public static async Task<WitnessServer> StartAsync(WitnessOptions options, TimeProvider time, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var key = WitnessKeyFile.Load(options.Directory);
        WitnessBook? book = null;
        try
        {
            var logs = new LogListFile(options.Directory);
            var count = logs.Current().Count;
            book = WitnessBook.Open(options.Directory, key.Vkey);
            var app = WitnessSurface.Build(options, time, key, book, logs);
            await app.StartAsync(cancellation);
            WitnessLog.Open(app.Services.GetRequiredService<ILogger<WitnessServer>>(), key.Signer.Verifier.Name, count);
            return new WitnessServer(app, book, key);
        }
        catch
        {
            book?.Dispose();
            key.Dispose();
            throw;
        }
    }

    /// <summary>Returns once it was told to stop, by a signal or by the token, and has stopped.</summary>
    public Task StoppedAsync(CancellationToken cancellation) => app.WaitForShutdownAsync(cancellation);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        book.Dispose();
        key.Dispose();
    }
}
