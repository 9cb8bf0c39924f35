using System.Reflection;
using Google.Protobuf;

namespace Traceability.LedgerCore.Names;

/// <summary>The tables of names that come with the program: versioned files beside this one.</summary>
public static class ShippedNames
{
    private static readonly Lazy<IReadOnlyList<PlantName>> Table = new(() => NameTable.TryRead(Read("names.plants.tsv"), out var names, out var fault)
        ? names
        : throw new InvalidOperationException($"The shipped table of names is damaged: {fault}."));

    private static readonly Lazy<IReadOnlyList<string>> Words = new(() =>
        [.. Read("names.claims.tsv").Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')[0])]);

    /// <summary>Names of plants.</summary>
    public static IReadOnlyList<PlantName> Plants => Table.Value;

    /// <summary>Words that claim certification.</summary>
    public static IReadOnlyList<string> Claims => Words.Value;

    private static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        return ByteString.FromStream(stream).ToStringUtf8();
    }
}
