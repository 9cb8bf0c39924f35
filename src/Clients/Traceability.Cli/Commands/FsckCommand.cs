using System.CommandLine;
using System.Globalization;
using Traceability.Audit;
using Traceability.Cli.Output;
using Traceability.Cli.Views;
using Traceability.Client;

namespace Traceability.Cli.Commands;

/// <summary>Checks a whole ledger, from a service or from an export.</summary>
internal sealed class FsckCommand : TraceCommand
{
    private const int MostOfReceipt = 1 << 21;

    private readonly Option<Uri> url = Typed.Option<Uri>("--url", "ADDR", "Address of the ledger's pages. Else the one pinned in the workspace.", InitCommand.TryAddress);
    private readonly Option<string> export = Typed.Words("--export", "DIR", "Check a folder that trace export has made instead, without a network.");
    private readonly VerifierKeysOption keys = new();

    private readonly Option<string[]> receipts = new("--receipt")
    {
        HelpName = "FILE",
        Description = "A receipt to check besides, from a workspace's receipts or as a proof's text; repeat for several.",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly PolicyOption policy = new("Witness policy (C2SP tlog-policy) that the published checkpoint and the receipts must meet.");
    private readonly Option<string> resume = Typed.Words("--resume", "DIR", "Keep the replay there, and go on from it: after Ctrl-C, or when the log has grown.");
    private readonly Option<int?> threads = new("--threads") { HelpName = "N", Description = "Threads. Else one a processor." };
    private readonly SignerOption signer = new();

    public FsckCommand(Host host)
        : base(
            "fsck",
            "Check a whole ledger from its entries: every hash, tile, root, checkpoint and signature, every rule on every entry, and the "
                + "state that the ledger keeps. Needs the key of the scheme owner or an auditor, or an export. Ends with 0 if nothing was found, with 1 if something was.",
            host)
    {
        Options.Add(url);
        Options.Add(export);
        Options.Add(keys);
        Options.Add(receipts);
        Options.Add(policy);
        Options.Add(resume);
        Options.Add(threads);
        Options.Add(signer);
    }

    protected override async Task<ExitCode> RunAsync(Invocation run)
    {
        var pinned = keys.FindOfOneLog(run);
        var options = new FsckOptions
        {
            Origin = pinned[0].Key.Name,
            Keys = pinned,
            Policy = policy.Read(run, pinned[0].Key.Name)?.Policy,
            Receipts = [.. (run.Of(receipts) ?? []).Select(Read)],
            ResumeFolder = run.Of(resume),
            Threads = Math.Max(1, run.Of(threads) ?? Environment.ProcessorCount),
        };
        using var key = run.Of(export) is null ? await signer.FindCallerAsync(run, run.OpenWorkspace()) : null;
        using var source = Open(run, key, options.Origin);
        var report = await CheckAsync(run, source, options);
        run.Terminal.Show(FsckView.Document(report), console => FsckView.Write(console, report));
        return report.Found == 0 ? ExitCode.Ok : ExitCode.Refused;
    }

    private static async Task<FsckReport> CheckAsync(Invocation run, ILogSource source, FsckOptions options)
    {
        try
        {
            return await run.Terminal.WatchAsync<FsckReport>(bar => LedgerCheck.RunAsync(
                source, options, new Counted(bar), run.Host.Time, run.Cancellation));
        }
        catch (SourceFaultException fault)
        {
            throw new CommandHalt(fault.Code, fault.Message, fault.WayOut, fault.IsUnreachable ? ExitCode.NoNetwork : ExitCode.Refused);
        }
        catch (OperationCanceledException)
        {
            throw new CommandHalt(
                "INTERRUPTED",
                "The check was interrupted.",
                options.ResumeFolder is null ? "With --resume DIR it could be gone on with." : "The same command goes on from here.");
        }
    }

    private static ReceiptFile Read(string path)
    {
        var file = new FileInfo(path);
        return file.Exists && file.Length <= MostOfReceipt
            ? new ReceiptFile(file.Name, File.ReadAllBytes(path))
            : throw new CommandHalt("FILE_NOT_FOUND", $"There is no file {path} of at most 2 MiB.", "Check the name and the folder.");
    }

    private ILogSource Open(Invocation run, WorkspaceKey? key, string origin)
    {
        if (run.Of(export) is { } folder)
        {
            return Directory.Exists(folder)
                ? new FolderSource(folder)
                : throw new CommandHalt("FILE_NOT_FOUND", $"There is no folder {folder}.", "Check the name.");
        }

        var address = run.Of(url) ?? run.OpenWorkspace().Profile?.WebAddress ?? throw new CommandHalt(
            "ADDRESS_MISSING", "No address of a ledger's pages is known.", "Name it with --url, or an export with --export.", ExitCode.Usage);
        return new HttpSource(address, new FreshToken(key, origin, run.Host.Time).Current, run.Host.Time);
    }

    private sealed class Counted(IProgress<(double Share, string Title)> bar) : IProgress<FsckProgress>
    {
        public void Report(FsckProgress value) => bar.Report((
            (double)value.Done / value.Of,
            string.Create(CultureInfo.InvariantCulture, $"{value.Done:N0} of {value.Of:N0} entries, {value.EntriesPerSecond:N0}/s")));
    }
}
