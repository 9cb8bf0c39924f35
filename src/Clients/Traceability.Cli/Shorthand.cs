using Traceability.Cli.Workspaces;

namespace Traceability.Cli;

/// <summary>
/// `trace LOT` and `trace CODE` mean `trace lineage ...`. The parser cannot hold a command of the program's own name, so
/// `trace trace LOT` is understood here too.
/// </summary>
internal static class Shorthand
{
    private const string Lineage = "lineage";

    public static string[] Expand(string[] arguments) => arguments switch
    {
        ["trace", ..] => [Lineage, .. arguments[1..]],
        [var first, ..] when IsLotOrCode(first) => [Lineage, .. arguments],
        _ => arguments,
    };

    private static bool IsLotOrCode(string word)
    {
        var id = word.Split(':')[0];
        return (id.Length >= KnownIds.ShortestPrefix && id.All(char.IsAsciiHexDigit))
            || (word.Contains('/', StringComparison.Ordinal) && word[0] is not ('-' or '[' or '/'));
    }
}
