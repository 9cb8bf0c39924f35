using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Traceability.LedgerService.Verification.Web;

/// <summary>
/// The browser's verifier as src/Clients/Web builds it, read once at start. Where it was not built there is none of it: pages then have no
/// script, and its addresses answer 404.
/// </summary>
internal sealed class WebFiles
{
    /// <summary>Start of the addresses of what is named by its content.</summary>
    public const string Prefix = "/web/";

    private const int MaximumFiles = 32;
    private const long MaximumBytes = 1 << 20;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [".js"] = "text/javascript; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".html"] = "text/html; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".webmanifest"] = "application/manifest+json",
    };

    // A published service has it beside itself; one that was built here finds it where the build leaves it.
    private static readonly string[] Places = [.. new[] { "web", "../../../web" }.Select(name => Path.GetFullPath(name, AppContext.BaseDirectory))];

    private readonly Dictionary<string, WebFile> files;

    public WebFiles(LedgerOptions options)
    {
        var folder = FolderOf(options);
        files = folder is null ? [] : ReadAll(folder);
        var told = folder is null ? null : Path.Combine(folder, "page.json");
        var script = File.Exists(told) ? JsonSerializer.Deserialize<WebScript>(File.ReadAllBytes(told), Json) : null;
        Saved = script is { Saved.Length: > 0 } && Find(script.Saved.Split('/')[^1]) is { } saved ? Encoding.UTF8.GetString(saved.Content) : null;
        Page = script is not null && script.Src.StartsWith(Prefix, StringComparison.Ordinal) && Find(script.Src[Prefix.Length..]) is not null ? script : null;
    }

    /// <summary>The scan page's module; null when the verifier was not built.</summary>
    public WebScript? Page { get; }

    /// <summary>The module that a saved page carries, the same bytes that are served under its name; null when it was not built.</summary>
    public string? Saved { get; }

    /// <summary>A file by its name; null when there is none.</summary>
    public WebFile? Find(string name) => files.GetValueOrDefault(name);

    private static string? FolderOf(LedgerOptions options) =>
        (options.WebDirectory.Length > 0 ? [options.WebDirectory] : Places).FirstOrDefault(Directory.Exists);

    private static Dictionary<string, WebFile> ReadAll(string folder) => Directory.EnumerateFiles(folder)
        .Where(path => Types.ContainsKey(Path.GetExtension(path)) && new FileInfo(path).Length <= MaximumBytes)
        .Order(StringComparer.Ordinal)
        .Take(MaximumFiles)
        .ToDictionary(path => Path.GetFileName(path), Read, StringComparer.Ordinal);

    private static WebFile Read(string path)
    {
        var content = File.ReadAllBytes(path);
        var zipped = new MemoryStream();
        using (var zip = new GZipStream(zipped, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            zip.Write(content);
        }

        return new WebFile(content, zipped.ToArray(), Types[Path.GetExtension(path)], Path.GetFileName(path).Contains('-', StringComparison.Ordinal));
    }
}
