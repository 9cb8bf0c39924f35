using Traceability.TestKit;

namespace Traceability.LedgerService.Tests;

/// <summary>Tables of docs/operations.md, to be held against the code.</summary>
internal static class OperatorsPage
{
    /// <summary>Rows of the first table under a heading, cells without their marks; without its head.</summary>
    public static IReadOnlyList<string[]> TableUnder(string heading) =>
    [
        .. Project.Read("docs/operations.md").Split('\n')
            .SkipWhile(line => line != heading).Skip(1)
            .SkipWhile(line => !line.StartsWith('|'))
            .TakeWhile(line => line.StartsWith('|'))
            .Skip(2)
            .Select(line => line.Trim('|', ' ').Split(" | ").Select(cell => cell.Trim(' ', '`')).ToArray()),
    ];
}
