using System.Text;
using Traceability.Audit.Fsck;
using Traceability.Audit.Replay;
using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Keys;
using Traceability.LedgerCore.Merkle;

namespace Traceability.Audit;

/// <summary>
/// Checks a whole ledger from nothing but its entries and the log's keys: rebuilds leaves, tiles, roots and checkpoints, verifies every
/// signature, replays the rules, and holds the state that the ledger keeps against the one that its log makes. Records that
/// are not among the newest (<see cref="FsckOptions.GatheredBytes"/>) lie in files: memory does not grow with the log.
/// </summary>
public sealed class LedgerCheck : IDisposable
{
    private readonly ILogSource source;
    private readonly FsckOptions options;
    private readonly IProgress<FsckProgress> progress;
    private readonly TimeProvider time;
    private readonly FindingList findings = new();
    private readonly ParsedKeys parsed = new();
    private readonly NoteJudge notes;
    private readonly BareGauge gauge;
    private readonly ReceiptCheck receipts;
    private readonly ReplayDesk desk;
    private bool hasRulings;

    private LedgerCheck(ILogSource source, FsckOptions options, IProgress<FsckProgress> progress, TimeProvider time)
    {
        (this.source, this.options, this.progress, this.time) = (source, options, progress, time);
        notes = new NoteJudge(options.Origin, options.Keys);
        gauge = new BareGauge(parsed, options.Threads, time);
        receipts = new ReceiptCheck(options.Receipts, new CheckpointVerifier(options.Origin, options.Keys), options.Policy, findings);
        desk = new ReplayDesk(source, options, receipts, findings);
    }

    /// <summary>Runs a check.</summary>
    /// <param name="source">The log; stays the caller's.</param>
    /// <param name="options">What to check.</param>
    /// <param name="progress">Told after every bundle.</param>
    /// <param name="time">To measure.</param>
    /// <param name="cancellation">Stops it; with a resume folder it can go on later.</param>
    /// <exception cref="SourceFaultException">The log could not be read.</exception>
    public static async Task<FsckReport> RunAsync(
        ILogSource source, FsckOptions options, IProgress<FsckProgress> progress, TimeProvider time, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(options);
        using var check = new LedgerCheck(source, options, progress, time);
        try
        {
            return await check.RunAsync(cancellation);
        }
        catch (Exception fault) when (check.desk.IsKept && fault is (OperationCanceledException or SourceFaultException))
        {
            await check.desk.SettleAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => desk.Dispose();

    private async Task<FsckReport> RunAsync(CancellationToken cancellation)
    {
        receipts.Open();
        var (from, before) = (desk.Tree.Size, desk.Log.Signatures);
        var (published, target) = await PublishedAsync(cancellation);
        var (start, busy) = (time.GetTimestamp(), Environment.CpuUsage.TotalTime);
        await ReplayAsync(target, cancellation);
        await desk.Log.FinishAsync(published, cancellation);
        var took = time.GetElapsedTime(start) - gauge.Elapsed;
        var worked = Environment.CpuUsage.TotalTime - busy - gauge.Busy;
        if (gauge.Speed is null)
        {
            gauge.Measure();
        }

        var (size, root, signatures) = (desk.Tree.Size, desk.Tree.Root(), desk.Log.Signatures - before);
        receipts.Check(desk.Tree);
        var compared = await CompareStateAsync(cancellation);
        if (desk.IsKept)
        {
            await desk.SettleAsync();
        }

        return new FsckReport
        {
            Size = size,
            Root = root,
            Findings = findings.Findings,
            Found = findings.Count,
            Remarks = [.. Remarks(compared)],
            Ruled = desk.Rules.Ruled,
            Signatures = desk.Log.Signatures,
            Checkpoints = desk.Log.Checkpoints,
            Receipts = receipts.Held,
            StateRecords = compared,
            ResumedAt = from,
            Speed = size > from && gauge.Speed is { } bare
                ? new FsckSpeed(size - from, signatures, took.TotalSeconds, worked.TotalSeconds, bare)
                : null,
        };
    }

    private async Task<(JudgedNote Published, Checkpoint Target)> PublishedAsync(CancellationToken cancellation)
    {
        var note = await source.ReadAsync(LogPaths.Checkpoint, LogPaths.MostOfCheckpoint, cancellation) ?? throw new SourceFaultException(
            "LOG_MISSING",
            "There is no checkpoint, so there is no log.",
            "Name the folder that trace export has made, or the address of a ledger's pages.");
        var text = Encoding.UTF8.GetString(note);
        var published = Witnessed(notes.Judge(text, "checkpoint"), text);
        notes.Meet(text);
        var target = published.Checkpoint ?? NoteJudge.SaidBy(text) ?? throw new SourceFaultException(
            "CHECKPOINT_UNREADABLE",
            $"The published checkpoint does not tell a size and a root: {published.Fault}.",
            "Without it nothing can be compared: ask the operator.");
        return target.Size >= desk.Tree.Size ? (published, target) : throw new SourceFaultException(
            "LOG_BEHIND",
            $"The log has {target.Size} entries; {desk.Tree.Size} of it were replayed before.",
            "A log never becomes shorter: keep the folder of the replay as evidence, and ask the operator.");
    }

    private JudgedNote Witnessed(JudgedNote published, string text) =>
        options.Policy is { } policy && published.Fault is null && SignedNote.TryParse(text, out var note) && policy.Judge(note) is { IsMet: false } verdict
            ? published with { Fault = QuorumFault.Of(verdict) }
            : published;

    private async Task ReplayAsync(Checkpoint target, CancellationToken cancellation)
    {
        var from = desk.Tree.Size;
        if (from == target.Size)
        {
            return;
        }

        var withSealed = await source.ReadAsync(SealedPathOf(target.Size), LogPaths.MostOfSealed, cancellation) is not null;
        if (!withSealed)
        {
            desk.Rules.Stop(
                "The log is here without its sealed parts: the rules read amounts, so they were not replayed, and no state was compared.");
        }

        hasRulings = await source.ReadAsync(RulingsPathOf(target.Size), LogPaths.MostOfRulings, cancellation) is not null;
        using var feed = new LogFeed(
            new BundleJudge(source, options.Origin, notes, parsed, gauge, withSealed, hasRulings), options.Threads);
        var (start, slices) = (time.GetTimestamp(), gauge.Elapsed);
        await foreach (var bundle in feed.ReadAsync(from, target.Size, cancellation))
        {
            await desk.Log.TakeAsync(bundle, target, CancellationToken.None);
            var rate = (desk.Tree.Size - from) / (time.GetElapsedTime(start) - gauge.Elapsed + slices).TotalSeconds;
            progress.Report(new FsckProgress(desk.Tree.Size, target.Size, rate));
            if (desk.Records.IsFull)
            {
                await desk.TurnAsync();
            }

            if (gauge.IsDue && desk.Records.IsWritten)
            {
                await feed.StandStillAsync(gauge.Measure);
            }
        }
    }

    // State belongs to a size of its own, a little newer than the checkpoint: the replay goes on to there first.
    private async Task<long?> CompareStateAsync(CancellationToken cancellation)
    {
        if (desk.Rules.Stopped is not null || await source.OpenAsync(LogPaths.State, cancellation) is not { } opened)
        {
            return null;
        }

        await using var stream = new StateStream(opened);
        var note = notes.Judge(await stream.NoteAsync(cancellation), "checkpoint of the state");
        if (note.Checkpoint is null || note.Checkpoint.Size < desk.Tree.Size)
        {
            findings.Add(note.Where, note.Fault ?? "the state is of fewer entries than the log has shown");
            return null;
        }

        await ReplayAsync(note.Checkpoint, cancellation);
        desk.Log.Compare(note, desk.Tree.Size);
        if (desk.Rules.Stopped is not null)
        {
            return null;
        }

        await desk.SettleAsync();
        return await StateCheck.CompareAsync(new ReplayState(desk.Records).Rows(), stream.RowsAsync(cancellation), findings);
    }

    private IEnumerable<string> Remarks(long? compared)
    {
        if (desk.Discarded is { } discarded)
        {
            yield return discarded;
        }

        if (notes.Unnamed.ToArray() is { Length: > 0 } unnamed)
        {
            yield return $"The log also signs with keys that you did not name ({string.Join(", ", unnamed)}): their lines were not checked. Name them with --key.";
        }

        if (desk.Rules.Stopped is { } why)
        {
            yield return why;
        }
        else if (compared is null)
        {
            yield return "The log is here without custody state: what the rules make of it was compared with nothing.";
        }
        else if (!hasRulings)
        {
            yield return "The ledger does not show what it keeps of rulings: lots and notices were compared through custody state alone.";
        }

        if (desk.Log.LacksPages)
        {
            yield return "Pages of stored checkpoints are missing; those that are there, and the newest one, were checked.";
        }
    }

    private static string RulingsPathOf(ulong size) => new RulingBundleId(0, TileId.At(0, 0, size)!.Value.Width).Path;

    private static string SealedPathOf(ulong size) => new SealedBundleId(0, TileId.At(0, 0, size)!.Value.Width).Path;
}
