namespace Traceability.LedgerService.Vitals;

/// <summary>
/// The time between "stop" and closed ports: health tells it at once, new calls are told to go elsewhere, and what was accepted is
/// being answered. Then the server stops listening and waits for the last answers, up to the host's shutdown timeout.
/// </summary>
internal sealed class Drain(LedgerOptions options, TimeProvider time) : IHostedLifecycleService
{
    /// <summary>Before any part of the service stops.</summary>
    public async Task StoppingAsync(CancellationToken cancellationToken) =>
        await Task.Delay(TimeSpan.FromMilliseconds(options.DrainMs), time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
