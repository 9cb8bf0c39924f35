using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Traceability.Vectors.Cases;

namespace Traceability.Vectors;

/// <summary>The kit's files: one a format, one case a line, the same bytes whenever they are made.</summary>
public static class VectorFiles
{
    /// <summary>Where they are kept, from the project's root.</summary>
    public const string Folder = "tests/Vectors";

    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Every case of every format.</summary>
    public static IReadOnlyList<VectorCase> All { get; } =
    [
        .. KeyCases.All, .. NoteCases.All, .. CheckpointCases.All, .. LotStatusCases.All, .. ReceiptCases.All, .. StatementCases.All,
        .. LeafCases.All, .. SerialCases.All, .. LinkCases.All, .. TokenCases.All, .. BundleCases.All, .. KeyListCases.All, .. EvidenceCases.All,
    ];

    /// <summary>File name and content of each format.</summary>
    public static IEnumerable<(string Name, string Text)> Render() => All
        .GroupBy(one => one.Format)
        .Select(format => ($"{format.Key}.json", TextOf(format)));

    /// <summary>Writes the files.</summary>
    public static void WriteAll(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, text) in Render())
        {
            File.WriteAllText(Path.Combine(folder, name), text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
    }

    private static string TextOf(IEnumerable<VectorCase> cases) =>
        $"[\n{string.Join(",\n", cases.Select(one => one.ToJson().ToJsonString(Options)))}\n]\n";
}
