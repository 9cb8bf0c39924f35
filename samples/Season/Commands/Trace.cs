using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Traceability.Cli;
using Traceability.Cli.Output;

namespace Traceability.Season.Commands;

/// <summary>Runs the `trace` command in this process, each party in a workspace of its own, and reads its --json.</summary>
internal sealed class Trace(DataFolder folder, RandomNumberGenerator random)
{
    private const string Interrupted = "INTERRUPTED";

    /// <summary>The command line that a person would type for the same.</summary>
    public string Spoken(string party, IEnumerable<string> words) =>
        CommandLine.Of(["--home", DataFolder.Spoken(folder.Party(party)), .. words]);

    /// <exception cref="OperationCanceledException">The user stopped it; what was signed is in the outbox.</exception>
    public async Task<TraceAnswer> RunAsync(string party, IEnumerable<string> words, CancellationToken cancellation)
    {
        using var output = new StringWriter();
        using var messages = new StringWriter();
        var host = new Host(output, messages, OutputIsScreen: false, ErrorIsScreen: false, Colors: false, TimeProvider.System, random);
        var exit = await CommandTree.RunAsync(["--home", folder.Party(party), "--json", .. words], host, cancellation);
        var written = output.ToString();
        var told = messages.ToString().Trim();

        // The command hears of Ctrl-C by itself, and may do so before this program does, with half a document written.
        return told.StartsWith(Interrupted, StringComparison.Ordinal) || cancellation.IsCancellationRequested
            ? throw new OperationCanceledException()
            : new TraceAnswer(exit, written.Length == 0 ? null : JsonNode.Parse(written), told);
    }

    /// <summary>As <see cref="RunAsync"/> where anything but success ends the season.</summary>
    /// <exception cref="SeasonFault">It was refused; says why.</exception>
    public async Task<TraceAnswer> MustAsync(string party, IReadOnlyList<string> words, CancellationToken cancellation)
    {
        var answer = await RunAsync(party, words, cancellation);
        return answer.IsOk
            ? answer
            : throw new SeasonFault($"{Spoken(party, words)}{Environment.NewLine}ended with exit code {answer.Exit}. {answer.Messages} {answer.Document?["refusal"]}");
    }
}
