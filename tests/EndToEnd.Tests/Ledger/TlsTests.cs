using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Grpc.Net.Client;
using Traceability.EndToEnd.Tests.Harness;
using Traceability.V1;

namespace Traceability.EndToEnd.Tests.Ledger;

public sealed class TlsTests
{
    [Fact]
    public async Task With_a_certificate_one_port_serves_people_and_grpc_over_tls()
    {
        using var folder = new TemporaryFolder();
        var thumbprint = WriteCertificate(folder.At("tls.pem"));
        await using var service = await ServiceProcess.StartAsync(
            folder.At("data"), $"--Ledger:TlsCertificate={folder.At("tls.pem")}", "--Ledger:TlsPort=0");
        using var addresses = JsonDocument.Parse(await File.ReadAllTextAsync(folder.At("data/addresses.json")));
        var port = new Uri(addresses.RootElement.GetProperty("tls").GetString()!.Replace("[::]", "localhost", StringComparison.Ordinal)).Port;
        using var people = new HttpClient(Trusting(thumbprint));
        var page = await people.GetAsync(new Uri($"https://localhost:{port}/checkpoint"));
        using var channel = GrpcChannel.ForAddress($"https://localhost:{port}", new GrpcChannelOptions { HttpHandler = Trusting(thumbprint), DisposeHttpClient = true });
        var told = await new V1.LedgerService.LedgerServiceClient(channel).GetCheckpointAsync(new GetCheckpointRequest());

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal(await page.Content.ReadAsStringAsync(), told.Checkpoint);
        await service.StopAsync();
    }

    private static SocketsHttpHandler Trusting(string thumbprint) => new()
    {
        SslOptions = new SslClientAuthenticationOptions
        {
            RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate?.GetCertHashString() == thumbprint,
        },
    };

    private static string WriteCertificate(string path)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        File.WriteAllText(path, certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem());
        return certificate.GetCertHashString();
    }
}
