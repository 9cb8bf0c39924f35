using Traceability.Cli.Output;

namespace Traceability.Clients.Tests.Cli;

/// <summary>Scans and reports are asked of the ledger; what cannot be meant is said before.</summary>
public sealed class ScanCommandTests
{
    private const string Report = "00112233445566778899aabbccddeeff";

    [Theory]
    [InlineData("scans", "show", "nonsense")]
    [InlineData("labels", Report, "--out", "x", "--from", "0")]
    [InlineData("labels", Report, "--out", "x", "--first", "-5")]
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

    /// <summary>Whoever writes a path means a file, and not a product with a lot.</summary>
    [Theory]
    [InlineData("photo.gif", "GIF89a", "IMAGE_UNREADABLE")]
    [InlineData("photo.png", "no picture", "IMAGE_UNREADABLE")]
    [InlineData("empty.jpg", "", "IMAGE_UNREADABLE")]
    [InlineData("photo.png", null, "FILE_NOT_FOUND")]
    [InlineData("photo.JPEG", null, "FILE_NOT_FOUND")]
    public async Task AFileThatIsNoPictureIsNotTakenForACode(string name, string? content, string code)
    {
        using var trace = new TraceRun().Prepared();
        var path = content is null ? trace.PathOf(name) : trace.Write(name, content);
        var (exit, document) = await trace.JsonAsync("check", Path.GetRelativePath(Environment.CurrentDirectory, path));
        Assert.Equal(((int)ExitCode.Refused, code), (exit, (string)document["error"]!["code"]!));
    }

    [Theory]
    [InlineData(" label void <batch> [options]", "label", "void")]
    [InlineData(" label activate <batch> [options]", "label", "activate")]
    [InlineData(" check eudr <lot> [options]", "check", "eudr")]
    public async Task HelpOfACommandBeneathAnotherNamesItsOwnArgumentsAlone(string usage, params string[] command)
    {
        using var trace = new TraceRun();
        var (exit, output, _) = await trace.RunBareAsync([.. command, "--help"]);
        Assert.Equal(0, exit);
        Assert.Contains(usage, output, StringComparison.Ordinal);
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
