using Traceability.Cli.Commands;
using Traceability.Cli.Output;
using Traceability.LedgerCore.Checkpoints;

namespace Traceability.Cli.Checkpoints;

/// <summary>Where a checkpoint of another log is: a file, the folder of an export, or the web address of a service.</summary>
internal static class CheckpointPlace
{
    private const int MaximumNote = 64 * 1024;
    private const int MaximumKeys = 8;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>The checkpoint there, signed by at least one of the keys and by none of them wrongly.</summary>
    /// <param name="place">As typed.</param>
    /// <param name="keys">Verifier keys of that log, whose name is its origin; 1 to 8.</param>
    /// <exception cref="CommandHalt">There is none, or it does not verify.</exception>
    public static async Task<Checkpoint> OpenAsync(string place, IReadOnlyList<string> keys, CancellationToken cancellation)
    {
        var verifier = VerifierOf(keys);
        var note = await ReadAsync(place, cancellation);
        return verifier.TryOpen(note, out Checkpoint? checkpoint, out var fault)
            ? checkpoint
            : throw new CommandHalt(
                "CHECKPOINT_NOT_PROVED",
                $"The checkpoint at {place} is not one that the log {verifier.Origin} signed with the keys named ({fault}).",
                "Compare the keys with those that its scheme owner publishes, and take the checkpoint again.");
    }

    private static CheckpointVerifier VerifierOf(IReadOnlyList<string> keys)
    {
        var parsed = keys.Select(VerifierKeysOption.KeyOf).ToList();
        return parsed.Count is >= 1 and <= MaximumKeys && parsed.TrueForAll(key => key.Name == parsed[0].Name)
            ? new CheckpointVerifier(parsed[0].Name, parsed)
            : throw new CommandHalt(
                "KEY_MISSING",
                "Without a key of that log its checkpoint proves nothing.",
                "Name 1 to 8 keys of it, as its scheme owner publishes them: --predecessor-key VKEY.",
                ExitCode.Usage);
    }

    private static async Task<string> ReadAsync(string place, CancellationToken cancellation)
    {
        if (Uri.TryCreate(place, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        {
            return await FetchAsync(address, cancellation);
        }

        var file = new FileInfo(Directory.Exists(place) ? Path.Combine(place, "checkpoint") : place);
        return file.Exists && file.Length <= MaximumNote
            ? await File.ReadAllTextAsync(file.FullName, cancellation)
            : throw new CommandHalt("FILE_NOT_FOUND", $"There is no file {file} of at most 64 KiB.", "Check the name and the folder.");
    }

    private static async Task<string> FetchAsync(Uri address, CancellationToken cancellation)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false })
        {
            Timeout = Patience,
            MaxResponseContentBufferSize = MaximumNote,
        };
        try
        {
            return await http.GetStringAsync(new Uri($"{address.AbsoluteUri.TrimEnd('/')}/checkpoint"), cancellation);
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            throw new CommandHalt("LOG_UNREACHABLE", $"{address} gave no checkpoint: {fault.Message}", "Check the address.", ExitCode.NoNetwork);
        }
    }
}
