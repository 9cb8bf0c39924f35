using System.Text.Json.Nodes;

namespace Traceability.Vectors;

/// <summary>One input and what a verifier must say of it (docs/conformance.md).</summary>
/// <param name="Format">Which format, and so which question.</param>
/// <param name="Name">Unique within the format.</param>
/// <param name="Tests">What the case is about, in a few words.</param>
/// <param name="Input">The bytes to judge.</param>
/// <param name="Parameters">What the verifier is told beside them: keys that it trusts, the origin that it expects.</param>
/// <param name="Fault">Null when the input is valid; else the word for what is wrong, which is advice.</param>
public sealed record VectorCase(string Format, string Name, string Tests, byte[] Input, JsonObject Parameters, string? Fault)
{
    /// <summary>The case as it is kept.</summary>
    public JsonObject ToJson()
    {
        var json = Question();
        json["tests"] = Tests;
        json["expect"] = Fault is null ? "valid" : "invalid";
        if (Fault is not null)
        {
            json["fault"] = Fault;
        }

        return json;
    }

    /// <summary>The case as a verifier is asked: without the answer.</summary>
    public JsonObject Question() => new()
    {
        ["format"] = Format,
        ["name"] = Name,
        ["input"] = Convert.ToBase64String(Input),
        ["params"] = Parameters.DeepClone(),
    };
}
