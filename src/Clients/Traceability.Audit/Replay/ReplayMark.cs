using System.Text.Json.Serialization;

namespace Traceability.Audit.Replay;

/// <summary>Where a replay stood when its records were last written: all that is needed to go on from there.</summary>
internal sealed record ReplayMark
{
    /// <summary>What was replayed, by which keys and which rule book: a mark of another is of no use.</summary>
    [JsonPropertyName("identity")]
    public required string Identity { get; init; }

    /// <summary>Entries taken.</summary>
    [JsonPropertyName("size")]
    public required ulong Size { get; init; }

    /// <summary>Peaks of the tree at that size, base64.</summary>
    [JsonPropertyName("peaks")]
    public required IReadOnlyList<string> Peaks { get; init; }

    /// <summary>Digest of the tree's files at that size.</summary>
    [JsonPropertyName("tree")]
    public required string Tree { get; init; }

    /// <summary>Why the rules were replayed no further; null while they are.</summary>
    [JsonPropertyName("stopped")]
    public string? Stopped { get; init; }

    /// <summary>Entries ruled on.</summary>
    [JsonPropertyName("ruled")]
    public required ulong Ruled { get; init; }

    /// <summary>Signatures checked.</summary>
    [JsonPropertyName("signatures")]
    public required long Signatures { get; init; }

    /// <summary>Stored checkpoints checked.</summary>
    [JsonPropertyName("checkpoints")]
    public required long Checkpoints { get; init; }

    /// <summary>What was found so far.</summary>
    [JsonPropertyName("findings")]
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>How many findings in all.</summary>
    [JsonPropertyName("found")]
    public required long Found { get; init; }

    /// <summary>Files of records, oldest first.</summary>
    [JsonPropertyName("runs")]
    public IReadOnlyList<RunInfo> Runs { get; init; } = [];
}
