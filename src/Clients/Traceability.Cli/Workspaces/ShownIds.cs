using System.Text.Json.Nodes;
using Traceability.Client;
using Traceability.LedgerCore.Statements;

namespace Traceability.Cli.Workspaces;

/// <summary>
/// Ids that commands have shown in this workspace, so that what stood in a table can be typed as it stood there. A convenience:
/// nothing is lost when the file is.
/// </summary>
internal static class ShownIds
{
    /// <summary>Most ids that are remembered, 65 bytes each; the oldest are forgotten first.</summary>
    public const int Most = 10_000;

    private const string Name = "shown-ids.txt";

    /// <summary>The latest first; none when the file is absent or is no such list.</summary>
    public static IEnumerable<string> Read(Workspace workspace)
    {
        var path = PathIn(workspace);
        try
        {
            return File.Exists(path) ? [.. File.ReadLines(path).Take(Most).Where(line => StatementId.TryParse(line, out _))] : [];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>Remembers every id of a document that is being shown.</summary>
    public static void Remember(Workspace workspace, JsonNode document)
    {
        var before = Read(workspace).ToArray();
        var shown = IdsIn(document).Distinct().Take(Most).ToArray();
        if (shown.Length == 0 || shown.All(before.ToHashSet().Contains))
        {
            return;
        }

        // A name of its own for each process: two listings at once must not write into one file.
        var path = PathIn(workspace);
        var temporary = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            File.WriteAllLines(temporary, shown.Union(before).Take(Most));
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // What was asked for is shown all the same; its ids must then be typed whole.
        }
    }

    private static IEnumerable<string> IdsIn(JsonNode document)
    {
        var open = new Stack<JsonNode?>([document]);
        while (open.TryPop(out var node))
        {
            switch (node)
            {
                case JsonObject members:
                    PushAll(open, members.Select(member => member.Value));
                    break;
                case JsonArray items:
                    PushAll(open, items);
                    break;
                case JsonValue value when value.TryGetValue<string>(out var text) && StatementId.TryParse(text.Split(':')[0], out var id):
                    yield return id.ToString();
                    break;
                default:
                    break;
            }
        }
    }

    private static void PushAll(Stack<JsonNode?> open, IEnumerable<JsonNode?> nodes)
    {
        foreach (var node in nodes.Reverse())
        {
            open.Push(node);
        }
    }

    private static string PathIn(Workspace workspace) => Path.Combine(workspace.Folder, Name);
}
