namespace Traceability.Architecture.Tests.House;

/// <summary>A rule that every file must keep (STYLE.md).</summary>
/// <param name="Name">The rule, as a sentence.</param>
/// <param name="Applies">To which paths.</param>
/// <param name="Complaint">What is wrong with a file, or null.</param>
public sealed record HouseRule(string Name, Func<string, bool> Applies, Func<SourceFile, string?> Complaint);
