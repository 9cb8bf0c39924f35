using Traceability.LedgerCore.Witnessing;

namespace Traceability.Client;

/// <summary>
/// A folder that holds all that one person or office keeps: profile, keys, outbox, receipts, the last checkpoint seen.
/// Several processes may use it at once; only one synchronises at a time.
/// </summary>
public sealed class Workspace
{
    /// <summary>Environment variable that names the folder.</summary>
    public const string HomeVariable = "TRACE_HOME";

    internal const string SyncLockName = "sync.lock";

    private const int MaxProfileBytes = 64 * 1024;

    private readonly DurableFiles files;

    private Workspace(string folder, TimeProvider time, DurableFiles files)
    {
        Folder = folder;
        Time = time;
        this.files = files;
        Keys = new KeyRing(Path.Combine(folder, "keys"), files);
        Outbox = new Outbox(folder, time, files);
        Receipts = new ReceiptStore(Path.Combine(folder, "receipts"), files);
    }

    /// <summary>Absolute path of the folder.</summary>
    public string Folder { get; }

    /// <summary>The keys kept here.</summary>
    public KeyRing Keys { get; }

    /// <summary>Statements on their way, and those that have gone.</summary>
    public Outbox Outbox { get; }

    /// <summary>Verified receipts.</summary>
    public ReceiptStore Receipts { get; }

    /// <summary>The pinned ledger; null when none was pinned yet.</summary>
    /// <exception cref="WorkspaceFaultException">The file is there and cannot be read.</exception>
    public LedgerProfile? Profile
    {
        get
        {
            var content = DurableFiles.TryRead(ProfilePath, MaxProfileBytes);
            return content is null
                ? null
                : LedgerProfile.FromJson(content) ?? throw new WorkspaceFaultException(
                    "PROFILE_DAMAGED",
                    $"The profile {ProfilePath} cannot be read.",
                    "Repair it, or remove it and pin the ledger again.");
        }
    }

    /// <summary>Whose word it takes to believe a checkpoint (C2SP tlog-policy); null when no policy was pinned.</summary>
    /// <exception cref="WorkspaceFaultException">The file is there and cannot be read.</exception>
    public WitnessPolicy? Policy
    {
        get
        {
            var content = DurableFiles.TryRead(PolicyPath, WitnessPolicy.MaxLength);
            return content is null && !File.Exists(PolicyPath) ? null
                : WitnessPolicy.TryParse(content, out var policy, out var fault) ? policy
                : throw new WorkspaceFaultException(
                    "POLICY_DAMAGED", $"The witness policy {PolicyPath} cannot be read. {fault}", "Repair it, or pin it again: trace init --policy FILE.");
        }
    }

    internal TimeProvider Time { get; }

    internal DurableFiles Files => files;

    internal string SyncLockPath => Path.Combine(Folder, SyncLockName);

    private string PolicyPath => Path.Combine(Folder, "policy");

    private string ProfilePath => Path.Combine(Folder, "profile.json");

    /// <summary>Opens the folder, making it when it is not there.</summary>
    public static Workspace Open(string folder, TimeProvider time) => Open(folder, time, new DurableFiles());

    /// <summary>The folder to use: the one asked for, else $TRACE_HOME, else ~/.trace.</summary>
    /// <param name="asked">What the user named on the command line; null when nothing.</param>
    public static string Resolve(string? asked)
    {
        var named = string.IsNullOrEmpty(asked) ? Environment.GetEnvironmentVariable(HomeVariable) : asked;
        return Path.GetFullPath(string.IsNullOrEmpty(named)
            ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".trace")
            : named);
    }

    /// <summary>Pins a ledger. Refused when another origin is pinned already: one workspace, one ledger.</summary>
    /// <exception cref="WorkspaceFaultException">Another ledger is pinned.</exception>
    public void SaveProfile(LedgerProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        if (Profile is { } pinned && pinned.Origin != profile.Origin)
        {
            throw new WorkspaceFaultException(
                "PROFILE_OTHER_LEDGER",
                $"This workspace belongs to the ledger {pinned.Origin}, not to {profile.Origin}.",
                "Use another workspace folder for another ledger.");
        }

        files.Write(ProfilePath, profile.ToJson());
        files.FlushFolder(Folder);
    }

    /// <summary>Pins a witness policy, as it stands in its file, in place of the one before.</summary>
    public void SavePolicy(ReadOnlySpan<byte> file)
    {
        files.Write(PolicyPath, file);
        files.FlushFolder(Folder);
    }

    /// <summary>What this workspace remembers of its ledger's checkpoints.</summary>
    /// <exception cref="WorkspaceFaultException">No ledger is pinned.</exception>
    public CheckpointMemory OpenMemory() => CheckpointMemory.Open(Folder, PinnedProfile, Time, files);

    /// <summary>A client of the pinned ledger that remembers checkpoints here.</summary>
    /// <param name="caller">Key to prove to the ledger, so that it shows amounts of the key's party; null for none.</param>
    /// <param name="options">Null for the defaults.</param>
    /// <exception cref="WorkspaceFaultException">No ledger is pinned.</exception>
    public LedgerClient Connect(WorkspaceKey? caller = null, LedgerClientOptions? options = null) =>
        LedgerClient.Connect(PinnedProfile, OpenMemory(), Time, caller, options);

    internal LedgerProfile PinnedProfile => Profile ?? throw new WorkspaceFaultException(
        "PROFILE_MISSING",
        $"No ledger is pinned in {Folder}.",
        "Pin one first: trace init.");

    internal static Workspace Open(string folder, TimeProvider time, DurableFiles files)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(time);
        var full = Path.GetFullPath(folder);
        PrivateFolder.Create(full);
        return new Workspace(full, time, files);
    }
}
