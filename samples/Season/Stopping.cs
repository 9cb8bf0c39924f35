using System.Runtime.InteropServices;

namespace Traceability.Season;

/// <summary>Ctrl-C and SIGTERM as a token, so that what was started is stopped in order.</summary>
internal sealed class Stopping : IDisposable
{
    private readonly CancellationTokenSource source = new();
    private readonly PosixSignalRegistration[] signals;

    public Stopping() => signals = [.. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP }.Select(Register)];

    /// <summary>Set once the user wants an end.</summary>
    public CancellationToken Token => source.Token;

    public void Dispose()
    {
        foreach (var signal in signals)
        {
            signal.Dispose();
        }

        source.Dispose();
    }

    private PosixSignalRegistration Register(PosixSignal signal) => PosixSignalRegistration.Create(signal, context =>
    {
        context.Cancel = true;
        source.Cancel();
    });
}
