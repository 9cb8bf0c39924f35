using System.Net;
using System.Net.Sockets;

namespace Traceability.LedgerService.Tests;

/// <summary>
/// Stands between a service and its database server, on a port of this machine, and cuts the connection at one message: before
/// the server has it, or when the server has answered and the service does not know. A message is all that is said in one turn.
/// </summary>
internal sealed class CutWire : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly int server;
    private readonly Lock guard = new();
    private int messages;
    private (int Message, bool Answered)? armed;

    /// <param name="server">Port of the server.</param>
    public CutWire(int server)
    {
        this.server = server;
        listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Messages to the server since it was armed.</summary>
    public int Messages
    {
        get
        {
            lock (guard)
            {
                return messages;
            }
        }
    }

    /// <summary>Starts to count, and cuts at one message, counted from 1; 0 for none.</summary>
    public void Arm(int message, bool answered)
    {
        lock (guard)
        {
            (messages, armed) = (0, message == 0 ? null : (message, answered));
        }
    }

    public void Dispose() => listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = CarryAsync(await listener.AcceptTcpClientAsync());
            }
        }
        catch (Exception end) when (end is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task CarryAsync(TcpClient service)
    {
        using (service)
        {
            using var database = new TcpClient();
            await database.ConnectAsync(IPAddress.Loopback, server);
            var turn = new Turn();
            await Task.WhenAny(
                PumpAsync(service.GetStream(), database.GetStream(), () => Said(turn)),
                PumpAsync(database.GetStream(), service.GetStream(), () => Answered(turn)));
        }
    }

    // True where the wire is cut.
    private bool Said(Turn turn)
    {
        lock (guard)
        {
            if (turn.IsServers)
            {
                turn.IsServers = false;
                messages++;
                turn.IsCut = armed is { } here && here.Message == messages;
            }

            return turn.IsCut && armed is { Answered: false };
        }
    }

    private bool Answered(Turn turn)
    {
        lock (guard)
        {
            turn.IsServers = true;
            return turn.IsCut;
        }
    }

    private static async Task PumpAsync(NetworkStream from, NetworkStream to, Func<bool> cuts)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            for (var read = await from.ReadAsync(buffer); read > 0 && !cuts(); read = await from.ReadAsync(buffer))
            {
                await to.WriteAsync(buffer.AsMemory(0, read));
            }
        }
        catch (Exception end) when (end is IOException or ObjectDisposedException)
        {
            // The other side has gone.
        }
    }

    private sealed class Turn
    {
        // Whose turn it was last: what the service says next is a message of its own.
        public bool IsServers { get; set; } = true;

        public bool IsCut { get; set; }
    }
}
