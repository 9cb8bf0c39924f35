using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Traceability.Audit.Replay;
using Traceability.LedgerCore.Merkle;

namespace Traceability.Audit.Fsck;

/// <summary>All that a replay has come to, and its files: begun anew, or gone on with where an earlier one was stopped.</summary>
internal sealed class ReplayDesk : IDisposable
{
    private readonly ReplayFolder folder;
    private readonly string identity;

    public ReplayDesk(ILogSource source, FsckOptions options, ReceiptCheck receipts, FindingList findings)
    {
        (Findings, identity) = (findings, IdentityOf(options));
        folder = options.ResumeFolder is { } kept ? ReplayFolder.Keep(kept) : ReplayFolder.Temporary();
        IsKept = options.ResumeFolder is not null;
        var mark = Load();
        try
        {
            (Records, Tree) = Open(options, mark);
        }
        catch (InvalidDataException fault)
        {
            mark = Discard(fault);
            (Records, Tree) = Open(options, mark);
        }

        Rules = new RuleReplay(Tree, new ReplayState(Records), findings) { Admitted = receipts.Remember };
        Log = new LogReplay(source, Tree, Rules, new LeafArbiter(source, Tree, findings), findings);
        if (mark is not null)
        {
            Rules.Open(mark.Stopped, mark.Ruled);
            Log.Open(mark);
            findings.Open(mark.Findings, mark.Found);
        }
    }

    public FindingList Findings { get; }

    public RecordStore Records { get; }

    public AuditTree Tree { get; }

    public RuleReplay Rules { get; }

    public LogReplay Log { get; }

    /// <summary>Whether it can be gone on with later.</summary>
    public bool IsKept { get; }

    /// <summary>Why the folder was begun anew; null when it was not.</summary>
    public string? Discarded { get; private set; }

    /// <summary>Begins to write what was gathered in memory; where the replay stands now is noted once it is written.</summary>
    public async Task TurnAsync()
    {
        var digest = Tree.Flush();
        var mark = new ReplayMark
        {
            Identity = identity,
            Size = Tree.Size,
            Peaks = [.. Tree.Peaks.Select(peak => peak.ToBase64())],
            Tree = digest,
            Stopped = Rules.Stopped,
            Ruled = Rules.Ruled,
            Signatures = Log.Signatures,
            Checkpoints = Log.Checkpoints,
            Findings = [.. Findings.Findings],
            Found = Findings.Count,
        };
        await Records.TurnAsync(runs =>
        {
            if (IsKept)
            {
                folder.Save(mark with { Runs = runs });
            }
        });
    }

    /// <summary>Writes all of it, and waits.</summary>
    public async Task SettleAsync()
    {
        await TurnAsync();
        await Records.WrittenAsync();
    }

    public void Dispose()
    {
        Records.Dispose();
        Tree.Dispose();
        folder.Dispose();
    }

    // A rule book that has changed makes other records.
    private static string IdentityOf(FsckOptions options)
    {
        var parts = options.Keys.Select(key => key.ToString()).Order(StringComparer.Ordinal)
            .Prepend(options.Origin)
            .Append(typeof(RecordStore).Assembly.ManifestModule.ModuleVersionId.ToString())
            .Append(typeof(TileId).Assembly.ManifestModule.ModuleVersionId.ToString());
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))));
    }

    private ReplayMark? Load()
    {
        try
        {
            return folder.Load(identity);
        }
        catch (Exception fault) when (fault is InvalidDataException or JsonException)
        {
            return Discard(fault);
        }
    }

    private ReplayMark? Discard(Exception fault)
    {
        Discarded = $"The folder {folder.Path} could not be gone on with, and was begun anew: {fault.Message}";
        folder.Clear();
        return null;
    }

    private (RecordStore Records, AuditTree Tree) Open(FsckOptions options, ReplayMark? mark)
    {
        var records = new RecordStore(folder.Path, options.GatheredBytes, IsKept);
        try
        {
            records.Open(mark?.Runs ?? []);
            return (records, new AuditTree(folder.Path, mark?.Size ?? 0, [.. mark?.Peaks.Select(PeakOf) ?? []], mark?.Tree));
        }
        catch
        {
            records.Dispose();
            throw;
        }
    }

    private static Hash PeakOf(string text) =>
        Hash.TryParseBase64(text, out var hash) ? hash : throw new InvalidDataException("A peak cannot be read.");
}
