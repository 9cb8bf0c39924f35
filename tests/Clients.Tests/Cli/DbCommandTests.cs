using Traceability.Cli.Output;

namespace Traceability.Clients.Tests.Cli;

/// <summary>The database is the service's: `trace db` runs its executable.</summary>
public sealed class DbCommandTests
{
    [Fact]
    public async Task TheServicesExecutableGetsTheVerbAndItsOptionsAsTheyStand()
    {
        using var trace = new TraceRun();
        var (exit, output, _) = await trace.RunBareAsync("db", "migrate", "--service", "/bin/echo", "--", "--Ledger:Database=postgres");
        Assert.Equal((int)ExitCode.Ok, exit);
        Assert.Equal("db migrate --Ledger:Database=postgres", output.Trim());
    }

    [Fact]
    public async Task ABackupIsTheServicesToo()
    {
        using var trace = new TraceRun();
        var (exit, output, _) = await trace.RunBareAsync("backup", "folder", "--service", "/bin/echo", "--", "--Ledger:DataDirectory=data");
        Assert.Equal((int)ExitCode.Ok, exit);
        Assert.Equal("backup folder --Ledger:DataDirectory=data", output.Trim());
    }

    [Fact]
    public async Task ItsExitCodeIsOurs()
    {
        using var trace = new TraceRun();
        var (exit, _, _) = await trace.RunBareAsync("db", "pending", "--service", "/bin/false");
        Assert.Equal((int)ExitCode.Refused, exit);
    }

    [Fact]
    public async Task AServiceThatIsNotThereIsNamed()
    {
        using var trace = new TraceRun();
        var (exit, _, error) = await trace.RunBareAsync("db", "script", "--service", "/nowhere/service.dll");
        Assert.Equal((int)ExitCode.Refused, exit);
        Assert.Contains("/nowhere/service.dll", error, StringComparison.Ordinal);
    }
}
