namespace Traceability.Season;

/// <summary>Where everything of one run lies. Held by one process at a time; temporary ones are removed at the end.</summary>
internal sealed class DataFolder : IDisposable
{
    private readonly string samples;
    private readonly bool temporary;
    private readonly FileStream held;

    private DataFolder(string root, string samples, bool temporary, FileStream held)
    {
        (Root, this.samples, this.temporary, this.held) = (root, samples, temporary, held);
    }

    /// <summary>Absolute path of the folder.</summary>
    public string Root { get; }

    /// <summary>The ledger service's data directory.</summary>
    public string Ledger => Path.Combine(Root, "ledger");

    /// <summary>What the service says while it runs.</summary>
    public string ServiceLog => Path.Combine(Root, "season", "service.log");

    /// <summary>How far the season was played.</summary>
    public string Diary => Path.Combine(Root, "season", "progress.json");

    /// <summary>The collections, dated relative to the day of the first play.</summary>
    public string Harvest => Path.Combine(Root, "season", "harvest.csv");

    /// <summary>What the outside needs to know of a run that is up.</summary>
    public string RunFile => Path.Combine(Root, "run.json");

    /// <summary>A file beside the harvest.</summary>
    public string SeasonFile(string name) => Path.Combine(Root, "season", name);

    /// <summary>Workspace of a party of the `trace` command.</summary>
    public string Party(string name) => Path.Combine(Root, "parties", name);

    /// <summary>A file that ships with the season: boundary, rules, template.</summary>
    public string Sample(string name) => Path.Combine(samples, name);

    /// <summary>A folder of outside material, which may be missing: in TRACEABILITY_SHARED, else beside the sources.</summary>
    public string Outside(string name) => Path.Combine(
        Environment.GetEnvironmentVariable("TRACEABILITY_SHARED") ?? Path.GetFullPath(Path.Combine(samples, "..", "..", "..", "..", "shared")),
        "data",
        name);

    /// <summary>The path as a person in the current folder types it.</summary>
    public static string Spoken(string path)
    {
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }

    /// <param name="options">Which; a temporary one when none is named.</param>
    /// <param name="cancellation">Ends the wait for an earlier run.</param>
    /// <exception cref="SeasonFault">It cannot be written, or another run has it.</exception>
    public static async Task<DataFolder> OpenAsync(SeasonOptions options, CancellationToken cancellation)
    {
        var path = options.Data;
        try
        {
            var root = path is null ? Directory.CreateTempSubdirectory("season-").FullName : Path.GetFullPath(path);
            Directory.CreateDirectory(Path.Combine(root, "season"));
            var held = await HoldAsync(Path.Combine(root, "season", "lock"), cancellation);
            var folder = new DataFolder(root, Path.GetFullPath(options.Samples), path is null, held);

            // What an earlier run left would send its reader to ports that are no longer ours.
            File.Delete(folder.RunFile);
            return folder;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new SeasonFault($"The data folder {path} cannot be used: {fault.Message} Name another: ./run --data DIR", SeasonFault.Usage, fault);
        }
    }

    public void Dispose()
    {
        held.Dispose();
        if (temporary)
        {
            Directory.Delete(Root, recursive: true);
        }
    }

    // A run that was just killed lets go within a moment.
    private static async Task<FileStream> HoldAsync(string path, CancellationToken cancellation)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                if (attempt == 20)
                {
                    throw new SeasonFault("Another ./run works in this data folder. Stop it, or name another: ./run --data DIR", SeasonFault.Usage);
                }

                await Task.Delay(TimeSpan.FromMilliseconds(100), cancellation);
            }
        }
    }
}
