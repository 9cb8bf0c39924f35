using System.Text.Json.Nodes;
using Traceability.Vectors.Bytes;

namespace Traceability.Vectors.Cases;

/// <summary>Collects the cases of one format.</summary>
internal sealed class CaseTable(string format, Func<JsonObject> parameters)
{
    private readonly List<VectorCase> cases = [];

    public IReadOnlyList<VectorCase> Cases => cases;

    public void Valid(string name, string tests, byte[] input, JsonObject? told = null) => Add(name, tests, input, told, null);

    public void Valid(string name, string tests, string input, JsonObject? told = null) => Add(name, tests, Bend.Utf8(input), told, null);

    public void Bad(string fault, string name, string tests, byte[] input, JsonObject? told = null) => Add(name, tests, input, told, fault);

    public void Bad(string fault, string name, string tests, string input, JsonObject? told = null) =>
        Add(name, tests, Bend.Utf8(input), told, fault);

    private void Add(string name, string tests, byte[] input, JsonObject? told, string? fault) =>
        cases.Add(cases.Exists(one => one.Name == name)
            ? throw new ArgumentException($"Two cases of {format} are named {name}.", nameof(name))
            : new VectorCase(format, name, tests, input, told ?? parameters(), fault));
}
