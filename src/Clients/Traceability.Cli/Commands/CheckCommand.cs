using System.CommandLine;
using System.Text.Json.Nodes;
using Spectre.Console;
using Traceability.Cli.Images;
using Traceability.Cli.Output;
using Traceability.Cli.Views;
using Traceability.Client;
using Traceability.LedgerCore.Bundles;
using Traceability.LedgerCore.Labels;
using Traceability.LedgerCore.Listings;
using Traceability.V1;

namespace Traceability.Cli.Commands;

/// <summary>
/// Checks the code of a pack: asks the pinned ledger, and verifies its bundle against the pinned keys. The code's own address is never
/// opened. Beneath it, commands that hold a lot against a law.
/// </summary>
internal sealed class CheckCommand : TraceCommand
{
    private readonly Argument<string> code = new("code")
    {
        Description = "Address in the QR code, GS1 element strings, PRODUCT/LOT/SERIAL, or a PNG or JPEG picture of the code.",
        Arity = ArgumentArity.ExactlyOne,
    };

    private readonly VerifierKeysOption keys = new();

    public CheckCommand(Host host)
        : base(
            "check",
            "Check the code of a pack, from its text or a picture: one sentence. Ends with 0 if the ledger proves it genuine, with 1 if not.",
            host)
    {
        Arguments.Add(code);
        Options.Add(keys);
        Subcommands.Add(new CheckEudrCommand(host));
    }

    protected override async Task<ExitCode> RunAsync(Invocation run)
    {
        var typed = run.Of(code);
        var text = ImageFile.IsMeant(typed) ? ImageFile.ReadCode(typed) : typed;
        var read = CodeText.Read(text);
        RefuseOther(read, text);
        var workspace = run.OpenWorkspace();
        await using var client = workspace.Connect();
        var label = new LabelCode { ProductId = read.Product, LotCode = read.Lot, Serial = read.Serial };
        var answer = await client.VerifyLabelAsync(label, run.Cancellation);
        var report = await ProveAsync(run, client, label, answer.Verdict);
        var check = CodeCheck.Of(read, answer.Verdict, report, HostOf(workspace.Profile?.WebAddress));
        run.Terminal.Show(DocumentOf(text, read, check, report), console =>
        {
            foreach (var line in check.Remarks.Prepend(check.Sentence))
            {
                console.Write(new Text(Tables.Printable(line)));
                console.WriteLine();
            }
        });
        return check.IsGenuine ? ExitCode.Ok : ExitCode.Refused;
    }

    private async Task<BundleReport?> ProveAsync(Invocation run, LedgerClient client, LabelCode label, LabelVerdict verdict)
    {
        if (verdict is LabelVerdict.UnknownBatch or LabelVerdict.UnknownSerial)
        {
            return null;
        }

        var path = $"/{(label.ProductId.All(char.IsAsciiDigit) ? "01" : "id")}/{label.ProductId}/10/{label.LotCode}/21/{label.Serial}";
        var file = await client.GetBundleAsync(label, run.Cancellation);
        return BundleVerifier.VerifyUnder(file, keys.Find(run), DigitalLink.TryParsePath(path, out var link) ? link : null);
    }

    private static void RefuseOther(CodeText read, string text)
    {
        var shown = text.Length <= 100 ? text : $"{text[..100]}...";
        switch (read.Kind)
        {
            case CodeKind.Unsafe:
                throw new CommandHalt("CODE_UNSAFE", $"The code holds an address that runs or opens something: {Tables.Printable(shown)}", "It was not opened. Do not scan it with a phone; report it.");
            case CodeKind.OtherAddress:
                throw new CommandHalt(
                    "CODE_OTHER_ADDRESS", $"The code leads to {Tables.Printable(read.Host)}, and is no label's: {Tables.Printable(shown)}", "It was not opened. A label of this ledger has product and lot in its address.");
            case CodeKind.Text:
                throw new CommandHalt("CODE_MALFORMED", $"'{Tables.Printable(shown)}' is no label's code.", "Give the address in the QR code, PRODUCT/LOT/SERIAL as printed, or a picture.", ExitCode.Usage);
            default:
                break;
        }
    }

    private static string HostOf(Uri? address) => address?.Authority ?? "";

    private static JsonObject DocumentOf(string text, CodeText read, CodeCheck check, BundleReport? report) => new()
    {
        ["code"] = text,
        ["product_id"] = read.Product,
        ["lot_code"] = read.Lot,
        ["serial"] = read.Serial,
        ["host"] = read.Host,
        ["genuine"] = check.IsGenuine,
        ["verdict"] = check.Verdict,
        ["sentence"] = check.Sentence,
        ["remarks"] = new JsonArray([.. check.Remarks.Select(remark => JsonValue.Create(remark))]),
        ["bundle"] = report is null ? null : BundleDocument.Of(report),
    };
}
