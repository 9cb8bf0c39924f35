namespace Traceability.Architecture.Tests.Dependencies;

/// <summary>That one thing uses another.</summary>
/// <param name="From">Full name of the type that uses, or path of a project below the root.</param>
/// <param name="To">Full name of what it uses: a type, a type and its member ("System.DateTime.get_Now"), or a project's path.</param>
public readonly record struct Dependency(string From, string To);
