using System.Reflection;

namespace Traceability.LedgerService.Verification.Pages.Maps;

/// <summary>Reads the tables that are part of the program.</summary>
internal static class MapTable
{
    /// <summary>The rows of a table, cells separated by tabs.</summary>
    public static IEnumerable<string[]> Lines(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r').Split('\t'))];
    }
}
