using System.Net;
using System.Net.Sockets;

namespace Traceability.EndToEnd.Tests.Harness;

/// <summary>A way to a port of this machine that can be cut: what went through it ends, and nothing comes through any more.</summary>
internal sealed class Cable : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource cut = new();
    private readonly Task running;
    private readonly int target;

    public Cable(int target)
    {
        this.target = target;
        listener.Start();
        running = RunAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public Task CutAsync()
    {
        cut.Cancel();
        listener.Stop();
        return running;
    }

    public async ValueTask DisposeAsync()
    {
        await CutAsync();
        listener.Dispose();
        cut.Dispose();
    }

    private async Task RunAsync()
    {
        var ways = new List<Task>();
        try
        {
            while (true)
            {
                ways.Add(CarryAsync(await listener.AcceptTcpClientAsync(cut.Token)));
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(ways);
        }
    }

    private async Task CarryAsync(TcpClient near)
    {
        using var far = new TcpClient { NoDelay = true };
        using (near)
        {
            try
            {
                near.NoDelay = true;
                await far.ConnectAsync(IPAddress.Loopback, target, cut.Token);
                using var either = CancellationTokenSource.CreateLinkedTokenSource(cut.Token);
                Task[] both = [CopyAsync(near, far, either), CopyAsync(far, near, either)];
                await Task.WhenAll(both);
            }
            catch (Exception end) when (end is OperationCanceledException or SocketException or IOException)
            {
                // Either side ended, or the cable was cut: both are closed.
            }
        }
    }

    private static async Task CopyAsync(TcpClient from, TcpClient to, CancellationTokenSource either)
    {
        try
        {
            await from.GetStream().CopyToAsync(to.GetStream(), either.Token);
        }
        finally
        {
            await either.CancelAsync();
        }
    }
}
