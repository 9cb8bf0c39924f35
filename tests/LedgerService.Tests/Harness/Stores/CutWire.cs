using System.Net;
using System.Net.Sockets;

namespace Traceability.LedgerService.Tests;

/// <summary>
/// Stands between a service and its database server, on a port of this machine, and cuts the connection at one message: before
/// the server has it, or when the server has answered and the service does not know. A message ends where an answer is awaited.
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
                SayAsync(service.GetStream(), database.GetStream(), turn),
                AnswerAsync(database.GetStream(), service.GetStream(), turn));
        }
    }

    // True where the wire is cut.
    private bool Said(Turn turn)
    {
        lock (guard)
        {
            messages++;
            turn.IsCut = armed is { } here && here.Message == messages;
            return turn.IsCut && armed is { Answered: false };
        }
    }

    private bool Answered(Turn turn)
    {
        lock (guard)
        {
            return turn.IsCut;
        }
    }

    private async Task SayAsync(NetworkStream service, NetworkStream database, Turn turn)
    {
        var buffer = new byte[64 * 1024];
        var units = new WireUnits();
        try
        {
            for (var read = await service.ReadAsync(buffer); read > 0; read = await service.ReadAsync(buffer))
            {
                foreach (var (bytes, isUnit) in units.Add(buffer.AsSpan(0, read)))
                {
                    if (isUnit && Said(turn))
                    {
                        return;
                    }

                    await database.WriteAsync(bytes);
                }
            }
        }
        catch (Exception end) when (end is IOException or ObjectDisposedException)
        {
            // The other side has gone.
        }
    }

    private async Task AnswerAsync(NetworkStream database, NetworkStream service, Turn turn)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            for (var read = await database.ReadAsync(buffer); read > 0 && !Answered(turn); read = await database.ReadAsync(buffer))
            {
                await service.WriteAsync(buffer.AsMemory(0, read));
            }
        }
        catch (Exception end) when (end is IOException or ObjectDisposedException)
        {
            // The other side has gone.
        }
    }

    private sealed class Turn
    {
        public bool IsCut { get; set; }
    }
}
