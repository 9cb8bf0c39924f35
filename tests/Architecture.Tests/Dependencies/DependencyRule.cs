namespace Traceability.Architecture.Tests.Dependencies;

/// <summary>What some part of the house must not use.</summary>
/// <param name="From">Who: names at or below this one. A name ends at a dot or slash, and "*" at the end takes anything.</param>
/// <param name="Forbidden">What they must not use, written the same way.</param>
/// <param name="Except">Who may all the same.</param>
/// <param name="Because">Why, as a sentence for whoever broke it.</param>
public sealed record DependencyRule(string From, string[] Forbidden, string[] Except, string Because)
{
    /// <summary>Whether this use breaks the rule.</summary>
    public bool Forbids(Dependency use) =>
        Covers(From, use.From) && !Except.Any(e => Covers(e, use.From)) && Forbidden.Any(f => Covers(f, use.To));

    private static bool Covers(string pattern, string name) =>
        pattern.EndsWith('*')
            ? name.StartsWith(pattern[..^1], StringComparison.Ordinal)
            : name.StartsWith(pattern, StringComparison.Ordinal)
                && (name.Length == pattern.Length || name[pattern.Length] is '.' or '/' or '`' or '+');
}
