using Traceability.Cli.Output;

namespace Traceability.Clients.Tests.Cli;

/// <summary>Scans and reports are asked of the ledger; what cannot be meant is said before.</summary>
public sealed class ScanCommandTests
{
    private const string Report = "00112233445566778899aabbccddeeff";

    [Theory]
    [InlineData("scans", "show", "nonsense")]
    [InlineData("scans", "list", "--score", "101")]
    [InlineData("reports", "show", "nonsense")]
    [InlineData("reports", "list", "--state", "forgotten")]
    [InlineData("reports", "triage", Report, "confirmed")]
    [InlineData("reports", "triage", Report, "duplicate", "--note", "same", "--of", "nonsense")]
    public async Task WhatCannotBeMeantIsAUsageFault(params string[] arguments)
    {
        using var trace = new TraceRun().Prepared();
        Assert.Equal((int)ExitCode.Usage, (await trace.RunAsync(arguments)).Exit);
    }

    [Theory]
    [InlineData("scans", "list")]
    [InlineData("scans", "show", "JIAOGULAN-TEA/L1/00000000000000000000")]
    [InlineData("reports", "list", "--state", "new")]
    [InlineData("reports", "show", Report)]
    [InlineData("reports", "triage", Report, "confirmed", "--note", "looked at")]
    [InlineData("reports", "erase-contact", Report)]
    public async Task WithoutANetworkNothingIsAnswered(params string[] arguments)
    {
        using var trace = new TraceRun().Prepared();
        Assert.Equal((int)ExitCode.NoNetwork, (await trace.RunAsync(arguments)).Exit);
    }
}
