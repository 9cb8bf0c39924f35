using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Merkle;
using Traceability.LedgerCore.Witnessing;

namespace Traceability.Audit.Monitor;

/// <summary>
/// Follows a log by its public files: each checkpoint must be signed, and must continue the one remembered and those that
/// witnesses cosigned. Growth is proved from the log's own hash tiles, so it needs no account and no rpc. For one caller at a time.
/// </summary>
public sealed class LogMonitor
{
    private const int MaxNote = 65_536;

    private readonly MonitorOptions options;
    private readonly CheckpointVerifier verifier;
    private readonly MonitorState state;
    private readonly WebReader web;
    private readonly TileSource tiles;

    /// <param name="options">What it follows.</param>
    /// <param name="http">Its time limit bounds each request. Stays the caller's.</param>
    /// <exception cref="ArgumentException">No key, more than 64, or keys of several origins.</exception>
    public LogMonitor(MonitorOptions options, HttpClient http)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Keys.Count > LogKeyList.MaxKeys
            || options.Keys.Select(key => key.Key.Name).Distinct(StringComparer.Ordinal).Count() != 1)
        {
            throw new ArgumentException("The keys are 1 to 64, of one log.", nameof(options));
        }

        this.options = options;
        verifier = new CheckpointVerifier(options.Keys[0].Key.Name, options.Keys);
        state = new MonitorState(options.StateFolder, verifier.Origin);
        web = new WebReader(http);
        tiles = new TileSource(web, options.Log);
    }

    /// <summary>Looks once. What was found is on disk when it returns.</summary>
    /// <exception cref="MonitorException">The log does not answer, or the state is damaged.</exception>
    public async Task<Sighting> LookAsync(CancellationToken cancellation = default)
    {
        var before = state.Read(verifier);
        try
        {
            var shown = await TryShownAsync(cancellation);
            if (shown is null)
            {
                return new Sighting(null, before?.Checkpoint, 0, [new Finding(
                    FindingKind.NotSigned, $"What {options.Log} shows as its checkpoint is not signed by the keys of {verifier.Origin}.")]);
            }

            var findings = new List<Finding>();
            if (await CompareAsync(before, shown, "remembered here", cancellation) is { } finding)
            {
                findings.Add(finding);
            }
            else if (before is null || shown.Size > before.Size)
            {
                state.Keep(shown);
            }

            var agreeing = await AskWitnessesAsync(shown, findings, cancellation);
            return new Sighting(shown.Checkpoint, before?.Checkpoint, agreeing, findings);
        }
        catch (HttpRequestException fault)
        {
            throw new MonitorException(MonitorException.Unreachable, $"The log {options.Log} does not answer: {fault.Message}", "Try again later.");
        }
    }

    private async Task<SeenCheckpoint?> TryShownAsync(CancellationToken cancellation) =>
        await web.TryReadAsync(WebReader.Below(options.Log, "checkpoint"), MaxNote, cancellation) is { } bytes
            ? SeenCheckpoint.TryOpen(bytes, verifier)
            : throw new HttpRequestException("There is no checkpoint.");

    private async Task<int> AskWitnessesAsync(SeenCheckpoint shown, List<Finding> findings, CancellationToken cancellation)
    {
        var agreeing = 0;
        foreach (var witness in options.Witnesses)
        {
            var (cosigned, silence) = await TryCosignedAsync(witness, cancellation);
            if (cosigned?.Size > shown.Size)
            {
                // A log may ask its witnesses first and show it afterwards.
                shown = await TryShownAsync(cancellation) is { } again && again.Size > shown.Size ? again : shown;
            }

            var finding = silence ?? await CompareAsync(cosigned, shown, $"cosigned at {witness}", cancellation);
            if (finding is not null)
            {
                findings.Add(finding);
            }

            agreeing += finding is null && cosigned is not null ? 1 : 0;
        }

        return agreeing;
    }

    private async Task<(SeenCheckpoint? Cosigned, Finding? Silence)> TryCosignedAsync(Uri witness, CancellationToken cancellation)
    {
        try
        {
            var bytes = await web.TryReadAsync(WebReader.Below(witness, WitnessPath.Checkpoint(verifier.Origin)), MaxNote, cancellation);
            var cosigned = bytes is null ? null : SeenCheckpoint.TryOpen(bytes, verifier);
            return bytes is null || cosigned is not null
                ? (cosigned, null)
                : (null, new Finding(FindingKind.WitnessSilent, $"The witness {witness} shows what is no checkpoint of {verifier.Origin}."));
        }
        catch (HttpRequestException fault)
        {
            return (null, new Finding(FindingKind.WitnessSilent, $"The witness {witness} does not answer: {fault.Message}"));
        }
    }

    // Null when both can be true.
    private async Task<Finding?> CompareAsync(SeenCheckpoint? known, SeenCheckpoint shown, string whence, CancellationToken cancellation)
    {
        if (known is null)
        {
            return null;
        }

        var (older, newer) = known.Size <= shown.Size ? (known, shown) : (shown, known);
        Hash[] path = [];
        if (older.Size > 0 && older.Size < newer.Size)
        {
            var found = await tiles.TryPathAsync(older.Size, newer.Size, cancellation);
            if (found is null || !PrefixPath.TryRoots(older.Size, newer.Size, found, out _, out var root) || root != newer.Checkpoint.Root)
            {
                return NotShown(known, shown, whence);
            }

            path = found;
        }

        var named = options.Keys.Select(key => key.Key).Take(ForkEvidence.MaxKeys).ToList();
        if (!ForkEvidence.TryCreate(named, older.Note, newer.Note, path, out var evidence))
        {
            throw new InvalidOperationException("Two checkpoints of one log, within the bounds of what was read, are evidence of something.");
        }

        // The same check that every reader of the file will make: nothing is called a fork that others would not.
        return evidence.Verify(options.Keys) == ForkEvidenceFault.None
            ? new Finding(FindingKind.Forked, Forked(evidence, whence), state.Keep(evidence))
            : null;
    }

    private static Finding NotShown(SeenCheckpoint known, SeenCheckpoint shown, string whence) => known.Size > shown.Size
        ? new Finding(
            FindingKind.WentBack,
            $"The log shows {shown.Size} entries, and does not show the tree of {known.Size} entries that it signed before ({whence}).")
        : new Finding(
            FindingKind.Unproven,
            $"The log shows {shown.Size} entries and its tiles do not lead to the root that it signed: "
                + $"it is not proved that the {known.Size} entries {whence} are still there.");

    private static string Forked(ForkEvidence evidence, string whence) => evidence.Older.Size == evidence.Newer.Size
        ? $"The log {evidence.Older.Origin} signed two different trees of {evidence.Older.Size} entries (one of them {whence}). "
            + "It showed different histories to different people."
        : $"The log {evidence.Older.Origin} signed a tree of {evidence.Newer.Size} entries that does not begin with the {evidence.Older.Size} "
            + $"entries it signed too (one of them {whence}). It changed or dropped what was recorded.";
}
