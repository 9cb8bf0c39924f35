namespace Traceability.Season.Play;

/// <summary>One `trace` command of the season.</summary>
/// <param name="Name">Its name in the diary.</param>
/// <param name="Party">Whose workspace.</param>
/// <param name="Title">What it does, in a sentence for a newcomer.</param>
/// <param name="Words">The command line, from what earlier steps gave.</param>
/// <param name="Kind">What it gives, and how it is taken up again after a kill.</param>
internal sealed record Step(
    string Name, string Party, string Title, Func<Diary, IReadOnlyList<string>> Words, StepKind Kind = StepKind.Statement);
