namespace Traceability.Season;

/// <summary>./run --check.</summary>
internal static class CheckRun
{
    public static Task<int> RunAsync(SeasonOptions options, CancellationToken cancellation) => Task.FromResult(1);
}
