using System.Net;
using System.Net.Sockets;
using Traceability.EndToEnd.Tests.Harness;

namespace Traceability.EndToEnd.Tests.Crash;

/// <summary>Starts that are refused with a line that begins with a code, whoever is in the way.</summary>
public sealed class StartChecksTests
{
    [Fact]
    public async Task A_second_service_on_one_data_directory_is_refused_and_the_first_goes_on()
    {
        await using var ledger = await OpenLedger.StartAsync("--Ledger:LogFormat=json");
        var (exitCode, log) = await ServiceProcess.StartInVainAsync(ledger.Service.Folder);
        Assert.Equal(1, exitCode);
        Assert.Contains("DATA_FOLDER_IN_USE: ", log, StringComparison.Ordinal);
        Assert.Equal(ledger.OpeningSize, await ledger.Service.SizeAsync());

        // A lock that a killed service held is nobody's.
        await ledger.Service.KillAsync();
        await ledger.Service.RestartAsync();
        Assert.Equal(ledger.OpeningSize, await ledger.Service.SizeAsync());
        Assert.Equal(0, await ledger.Service.TerminateAsync());
        foreach (var line in ledger.Service.Log.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var content = System.Text.Json.JsonDocument.Parse(line);
            Assert.NotEqual("Error", content.RootElement.GetProperty("LogLevel").GetString());
            Assert.Matches(@"^20\d\d-\d\d-\d\dT[0-9:.]+Z$", content.RootElement.GetProperty("Timestamp").GetString()!);
        }
    }

    [Fact]
    public async Task A_port_that_is_taken_is_told_by_its_number()
    {
        using var folder = new TemporaryFolder();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        var (exitCode, log) = await ServiceProcess.StartInVainAsync(
            folder.At("data"), "--Ledger:Create=true", $"--Ledger:Origin={Season.Origin}", $"--Ledger:GrpcPort={port}");
        Assert.Equal(1, exitCode);
        Assert.Contains("PORT_IN_USE: ", log, StringComparison.Ordinal);
        Assert.Contains($":{port}", log, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bad_options_are_told_all_at_once_and_a_certificate_that_is_not_there_too()
    {
        using var folder = new TemporaryFolder();
        var (exitCode, log) = await ServiceProcess.StartInVainAsync(folder.At("data"), "--Ledger:QueueLimit=many", "--Ledger:Databse=sqlite");
        Assert.Equal(2, exitCode);
        Assert.Contains("OPTIONS_INVALID: Ledger:QueueLimit cannot be \"many\": it takes a number from 16 to 65536.", log, StringComparison.Ordinal);
        Assert.Contains("OPTIONS_INVALID: There is no option Ledger:Databse. Is Ledger:Database meant?", log, StringComparison.Ordinal);

        (exitCode, log) = await ServiceProcess.StartInVainAsync(
            folder.At("data"), "--Ledger:Create=true", $"--Ledger:Origin={Season.Origin}", "--Ledger:TlsPort=0", $"--Ledger:TlsCertificate={folder.At("none.p12")}");
        Assert.Equal(1, exitCode);
        Assert.Contains("TLS_CERTIFICATE_UNUSABLE: ", log, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", log, StringComparison.Ordinal);
    }
}
