using System.CommandLine;
using System.Text.Json.Nodes;
using Traceability.Cli.Output;
using Traceability.LedgerCore.Witnessing;

namespace Traceability.Cli.Commands;

/// <summary>Checks evidence that a log forked, without a network.</summary>
internal sealed class MonitorVerifyCommand : TraceCommand
{
    private readonly Argument<string> file = Typed.Words("file", "The evidence file.");
    private readonly VerifierKeysOption keys = new();

    public MonitorVerifyCommand(Host host)
        : base(
            "verify",
            "Check an evidence file. Needs no network. Ends with 0 if it proves that the holder of the keys (--key, or pinned here) "
                + "forked the log; with 1 if not.",
            host)
    {
        Arguments.Add(file);
        Options.Add(keys);
    }

    protected override async Task<ExitCode> RunAsync(Invocation run)
    {
        var path = new FileInfo(run.Of(file));
        if (!path.Exists || path.Length > ForkEvidence.MaxLength)
        {
            throw new CommandHalt("FILE_NOT_FOUND", $"There is no file {path} of at most 256 KiB.", "Check the name and the folder.");
        }

        if (!ForkEvidence.TryParse(await File.ReadAllBytesAsync(path.FullName, run.Cancellation), out var evidence))
        {
            throw new CommandHalt("EVIDENCE_MALFORMED", $"{path} is no evidence of a fork.", "Ask for the file again, as it was made.");
        }

        var trusted = keys.Find(run);
        if (trusted.Count == 0)
        {
            throw new CommandHalt(
                "NO_KEY",
                $"Nobody named the keys of {evidence.Older.Origin}. Those in the file are its maker's word.",
                $"Compare them with those that the scheme owner publishes, and name them:{string.Concat(evidence.Keys.Select(key => $"\n  --key {key}"))}");
        }

        var fault = evidence.Verify(trusted);
        run.Terminal.Show(
            new JsonObject
            {
                ["proved"] = fault == ForkEvidenceFault.None,
                ["fault"] = fault == ForkEvidenceFault.None ? null : SentenceOf(fault),
                ["origin"] = evidence.Older.Origin,
                ["older"] = new JsonObject { ["size"] = evidence.Older.Size, ["root"] = evidence.Older.Root.ToString() },
                ["newer"] = new JsonObject { ["size"] = evidence.Newer.Size, ["root"] = evidence.Newer.Root.ToString() },
            },
            console => console.WritePairs(
                ("Verdict", fault == ForkEvidenceFault.None ? "PROVED: this log signed two histories of which only one can be true." : SentenceOf(fault)),
                ("Log", evidence.Older.Origin),
                ("Signed", $"{evidence.Older.Size} entries, root {evidence.Older.Root}"),
                ("And", $"{evidence.Newer.Size} entries, root {evidence.Newer.Root}")));
        return fault == ForkEvidenceFault.None ? ExitCode.Ok : ExitCode.Refused;
    }

    private static string SentenceOf(ForkEvidenceFault fault) => fault switch
    {
        ForkEvidenceFault.OlderNotSigned => "Not proved: the first checkpoint is not signed by these keys.",
        ForkEvidenceFault.NewerNotSigned => "Not proved: the second checkpoint is not signed by these keys.",
        ForkEvidenceFault.PathLeadsElsewhere => "Not proved: the hashes do not lead to the root of the second checkpoint.",
        _ => "Not proved: both checkpoints can be true.",
    };
}
