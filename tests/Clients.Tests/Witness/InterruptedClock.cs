namespace Traceability.Clients.Tests.Witness;

/// <summary>
/// A clock whose reader is interrupted, once: the witness reads it between its check and its commit, so what is done there
/// comes in between.
/// </summary>
internal sealed class InterruptedClock : TimeProvider
{
    private Action? interruption;

    public void InterruptNextReader(Action with) => interruption = with;

    public override DateTimeOffset GetUtcNow()
    {
        Interlocked.Exchange(ref interruption, null)?.Invoke();
        return DateTimeOffset.FromUnixTimeSeconds(1_788_000_000);
    }
}
