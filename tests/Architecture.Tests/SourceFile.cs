namespace Traceability.Architecture.Tests;

/// <summary>A text file of the project.</summary>
/// <param name="Path">Below the root, with forward slashes.</param>
/// <param name="Text">All of it.</param>
public sealed record SourceFile(string Path, string Text)
{
    /// <summary>Number of lines.</summary>
    public int Lines => Text.AsSpan().Count('\n');
}
