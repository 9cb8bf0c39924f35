using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Traceability.Cli.Output;

namespace Traceability.Cli.Listings;

/// <summary>
/// The file of answers: its first line names the input, each further one answers a row. What is there of an interrupted run is
/// kept, but for a line that was not finished.
/// </summary>
internal sealed class AnswerFile : IAsyncDisposable
{
    private readonly StreamWriter writer;

    private AnswerFile(FileStream stream, IReadOnlyList<JsonObject> answered)
    {
        writer = new StreamWriter(stream) { NewLine = "\n" };
        Answered = answered;
    }

    /// <summary>Answers of an earlier run, in order.</summary>
    public IReadOnlyList<JsonObject> Answered { get; }

    /// <exception cref="CommandHalt">The file there answers another input.</exception>
    public static async Task<AnswerFile> OpenAsync(string path, string input, bool again, CancellationToken cancellation)
    {
        var head = new JsonObject { ["input"] = Path.GetFileName(input), ["sha256"] = await DigestAsync(input, cancellation) };
        var answered = new List<JsonObject>();
        long kept = 0;
        if (File.Exists(path) && !again)
        {
            (kept, answered) = await ReadAsync(path, head, cancellation);
        }

        var stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write);
        stream.SetLength(kept);
        stream.Seek(0, SeekOrigin.End);
        var file = new AnswerFile(stream, answered);
        if (kept == 0)
        {
            await file.AddAsync(head);
        }

        return file;
    }

    /// <summary>Adds a line.</summary>
    public Task AddAsync(JsonObject line) => writer.WriteLineAsync(line.ToJsonString());

    /// <summary>What was added is in the file.</summary>
    public Task FlushAsync() => writer.FlushAsync();

    public ValueTask DisposeAsync() => writer.DisposeAsync();

    private static async Task<(long Kept, List<JsonObject> Answered)> ReadAsync(string path, JsonObject head, CancellationToken cancellation)
    {
        var bytes = await File.ReadAllBytesAsync(path, cancellation);
        var whole = bytes.AsSpan().LastIndexOf((byte)'\n') + 1;
        var lines = System.Text.Encoding.UTF8.GetString(bytes, 0, whole).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length == 0)
        {
            return (0, []);
        }

        try
        {
            return JsonNode.Parse(lines[0]) is JsonObject first && JsonNode.DeepEquals(first, head)
                ? (whole, [.. lines.Skip(1).Select(line => JsonNode.Parse(line)!.AsObject())])
                : throw Other(path);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            throw Other(path);
        }
    }

    private static CommandHalt Other(string path) => new(
        "OUTPUT_OF_OTHER_INPUT", $"{path} is there, and does not answer this file as it is now.", "Name another with --out, or begin anew with --again.");

    private static async Task<string> DigestAsync(string input, CancellationToken cancellation)
    {
        await using var stream = File.OpenRead(input);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellation));
    }
}
