using System.Text.Json;
using System.Text.Json.Serialization;

namespace Traceability.Season.Results;

/// <summary>DATA/run.json: what the outside needs to know of a run. There while the run is up.</summary>
internal sealed record RunFile(
    [property: JsonPropertyName("web")] string Web,
    [property: JsonPropertyName("grpc")] string Grpc,
    [property: JsonPropertyName("origin")] string Origin,
    [property: JsonPropertyName("vkey")] string VerifierKey,
    [property: JsonPropertyName("scan_url")] string ScanUrl,
    [property: JsonPropertyName("qr_png")] string Picture,
    [property: JsonPropertyName("bundle")] string Bundle,
    [property: JsonPropertyName("recalled_url")] string RecalledUrl)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public void Write(string path)
    {
        File.WriteAllBytes(path + ".next", JsonSerializer.SerializeToUtf8Bytes(this, Json));
        File.Move(path + ".next", path, overwrite: true);
    }
}
