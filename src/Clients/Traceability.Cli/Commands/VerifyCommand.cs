using System.CommandLine;
using Traceability.Cli.Output;
using Traceability.Cli.Views;
using Traceability.LedgerCore.Bundles;
using Traceability.LedgerCore.Labels;

namespace Traceability.Cli.Commands;

/// <summary>Checks an offline bundle, without a network.</summary>
internal sealed class VerifyCommand : TraceCommand
{
    private readonly Argument<string> file = Typed.Words("file", "The bundle file, or a saved scan page.");
    private readonly VerifierKeysOption keys = new();
    private readonly Option<string> code = Typed.Words("--code", "ADDRESS", "The address in the label's QR code: the bundle must be about it.");

    public VerifyCommand(Host host)
        : base(
            "verify",
            "Check an offline bundle: every signature, proof and rule behind a product. Needs no network. Ends with 0 if everything "
                + "passed against keys that you named (--key, or pinned here) and the claim is certified; with 1 if a check failed, if the "
                + "claim is withheld, or if nobody named the keys: then the file is unanchored, and anybody could have made it.",
            host)
    {
        Arguments.Add(file);
        Options.Add(keys);
        Options.Add(code);
    }

    protected override async Task<ExitCode> RunAsync(Invocation run)
    {
        var path = new FileInfo(run.Of(file));
        if (!path.Exists || path.Length > BundleFile.MaximumSize)
        {
            throw new CommandHalt("FILE_NOT_FOUND", $"There is no file {path} of at most 64 MiB.", "Check the name and the folder.");
        }

        var report = BundleVerifier.VerifyUnder(SavedBundle.In(await File.ReadAllBytesAsync(path.FullName, run.Cancellation)), keys.Find(run), Expected(run));
        report = report.Verdict == BundleVerdict.Unanchored
            ? report with { Sentence = $"{report.Sentence} To do so: trace verify {path.Name} --key KEY" }
            : report;
        run.Terminal.Show(BundleDocument.Of(report), console => BundleTable.Write(console, report));
        return report.Verdict == BundleVerdict.Genuine ? ExitCode.Ok : ExitCode.Refused;
    }

    // Only the path tells which label it is; which host shows it proves nothing.
    private DigitalLink? Expected(Invocation run)
    {
        if (run.Of(code) is not { } text)
        {
            return null;
        }

        return PackAddress.TryParse(text, out var address) && DigitalLink.TryParsePath(address.Path, out var link)
            ? link
            : throw new CommandHalt("CODE_MALFORMED", $"'{text}' is no label's address.", "Write the address in the QR code.", ExitCode.Usage);
    }
}
