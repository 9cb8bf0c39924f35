using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace Traceability.TestKit;

/// <summary>
/// Ports for servers that have to be told theirs, or that come back on the one they had. They lie below those that systems give out by
/// themselves (32768 and up), so that no connection that somebody opens meanwhile takes one.
/// </summary>
public static class LoopbackPort
{
    private const int First = 10_000;
    private const int Last = 30_000;

    private static readonly ConcurrentDictionary<int, bool> Picked = new();

    /// <summary>One that nobody listens on, and that this process has not picked before.</summary>
    public static int Pick()
    {
        while (true)
        {
            var port = RandomNumberGenerator.GetInt32(First, Last);
            if (Picked.TryAdd(port, true) && IsFree(port))
            {
                return port;
            }
        }
    }

    private static bool IsFree(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
