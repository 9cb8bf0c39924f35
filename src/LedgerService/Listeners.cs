using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Traceability.LedgerService.Checkpoints;
using Traceability.LedgerService.Telemetry;

namespace Traceability.LedgerService;

/// <summary>Where the service listens: HTTP/1.1 for people and gRPC over h2c, on loopback; one TLS port for both when there is a certificate.</summary>
internal static class Listeners
{
    /// <summary>Written to the data directory once the service listens: which ports it got.</summary>
    public const string AddressFile = "addresses.json";

    // One request is at most a statement with its sealed parts: 60 KiB + 1 MiB and framing.
    private const long MaxRequestBody = 2 * 1024 * 1024;

    public static void AddListeners(this WebApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection(LedgerOptions.Section).Get<LedgerOptions>() ?? new LedgerOptions();
        var certificate = new Lazy<X509Certificate2>(() => LoadCertificate(options));
        builder.Services.AddSingleton(certificate);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxRequestBody;
            kestrel.ListenLoopback(options.WebPort, HttpProtocols.Http1);
            kestrel.ListenLoopback(options.GrpcPort, HttpProtocols.Http2);
            if (options.TlsCertificate.Length > 0)
            {
                kestrel.ListenAnyIP(options.TlsPort, listen =>
                {
                    listen.Protocols = HttpProtocols.Http1AndHttp2;
                    listen.UseHttps(https => https.ServerCertificateSelector = (_, _) => certificate.Value);
                });
            }
        });
    }

    /// <summary>Listens and serves until the service is told to end; false, with the reason logged, when it cannot listen.</summary>
    public static async Task<bool> ServeAsync(this WebApplication app)
    {
        app.AnnounceAddresses();
        try
        {
            // Read before the first caller needs it: a certificate that cannot be read is a start that is refused.
            if (app.Services.GetRequiredService<LedgerOptions>().TlsCertificate.Length > 0)
            {
                _ = app.Services.GetRequiredService<Lazy<X509Certificate2>>().Value;
            }

            await app.RunAsync();
            return true;
        }
        catch (Exception fault) when (RefusalOf(fault) is { } refusal)
        {
            LedgerLog.RefusedToStart(app.Logger, refusal.Message);
            return false;
        }
    }

    // The server's own sentences name the address.
    private static LedgerRefusedToStartException? RefusalOf(Exception fault) => fault switch
    {
        IOException { InnerException: AddressInUseException } => new(
            $"{fault.Message.TrimEnd('.')}. Stop what listens there, or choose another port (--Ledger:WebPort, --Ledger:GrpcPort, --Ledger:TlsPort).",
            StartRefusal.PortInUse),
        SocketException { SocketErrorCode: SocketError.AccessDenied } => new(
            "This account may not listen on one of its ports; those below 1024 need a right of their own. Choose others, or give it the right.",
            StartRefusal.PortNotAllowed),
        CertificateFaultException => new(fault.Message, StartRefusal.CertificateUnusable),
        _ => null,
    };

    /// <summary>Tells whoever started the service which addresses it has, in a file and, for people, on the console.</summary>
    private static void AnnounceAddresses(this WebApplication app)
    {
        var path = Path.Combine(app.Services.GetRequiredService<LedgerOptions>().DataDirectory, AddressFile);

        // What an earlier run left would send its reader to a port that is no longer ours.
        File.Delete(path);
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.ToList();
            var names = (string[])["web", "grpc", "tls"];
            var content = addresses.Zip(names).ToDictionary(pair => pair.Second, pair => pair.First);
            File.WriteAllText(path + ".next", JsonSerializer.Serialize(content));
            File.Move(path + ".next", path, overwrite: true);
        });
    }

    private static void ListenLoopback(this KestrelServerOptions kestrel, int port, HttpProtocols protocols) =>
        kestrel.Listen(System.Net.IPAddress.Loopback, port, listen => listen.Protocols = protocols);

    private static X509Certificate2 LoadCertificate(LedgerOptions options)
    {
        try
        {
            return options.TlsCertificate.EndsWith(".pem", StringComparison.OrdinalIgnoreCase)
                ? X509Certificate2.CreateFromPemFile(options.TlsCertificate)
                : X509CertificateLoader.LoadPkcs12FromFile(options.TlsCertificate, options.TlsPassword);
        }
        catch (Exception fault) when (fault is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new CertificateFaultException(fault);
        }
    }

    private sealed class CertificateFaultException(Exception inner)
        : Exception($"The certificate of --Ledger:TlsCertificate cannot be used: {inner.Message} Its password comes from Ledger__TlsPassword.", inner);
}
