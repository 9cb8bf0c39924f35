namespace Traceability.EndToEnd.Tests.Harness;

/// <summary>Waits for something outside of this process, and not for ever.</summary>
internal static class Patience
{
    /// <summary>Longest wait for anything: two minutes, for machines that do much else.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    /// <exception cref="TimeoutException">It did not come; says what.</exception>
    public static async Task UntilAsync(Func<bool> come, string what)
    {
        using var end = new CancellationTokenSource(Longest);
        using var timer = new PeriodicTimer(Look);
        try
        {
            while (!come())
            {
                await timer.WaitForNextTickAsync(end.Token);
            }
        }
        catch (OperationCanceledException late)
        {
            throw new TimeoutException($"Waited {Longest} for {what}.", late);
        }
    }
}
