using Traceability.Cli.Commands;
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
        _ when FirstWord(arguments) is var place && place < arguments.Length && IsLotOrCode(arguments[place]) =>
            [.. arguments[..place], Lineage, .. arguments[place..]],
        _ => arguments,
    };

    // Options of every command may stand before the lot.
    private static int FirstWord(string[] arguments)
    {
        var place = 0;
        while (place < arguments.Length && (arguments[place] is GlobalOptions.Json or GlobalOptions.Home || arguments[place].StartsWith(GlobalOptions.Home + "=", StringComparison.Ordinal)))
        {
            place += arguments[place] == GlobalOptions.Home ? 2 : 1;
        }

        return place;
    }

    private static bool IsLotOrCode(string word)
    {
        var id = word.Split(':')[0];
        return (id.Length >= KnownIds.ShortestPrefix && id.All(char.IsAsciiHexDigit))
            || (word.Contains('/', StringComparison.Ordinal) && word[0] is not ('-' or '[' or '/'));
    }
}
