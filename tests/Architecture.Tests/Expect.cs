namespace Traceability.Architecture.Tests;

/// <summary>An assertion that shows every line it fails on; the built-in one cuts them short.</summary>
internal static class Expect
{
    public static void None(IReadOnlyList<string> violations) =>
        Assert.True(violations.Count == 0, string.Join('\n', violations));
}
