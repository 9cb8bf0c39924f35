using System.Net;
using System.Net.Sockets;

namespace Traceability.Season.Hosting;

/// <summary>Tells before the start that a port is taken: the service could only say so in its log.</summary>
internal static class Ports
{
    /// <exception cref="SeasonFault">One is taken.</exception>
    public static async Task CheckAsync(SeasonOptions options, CancellationToken cancellation)
    {
        if (options.WebPort == options.GrpcPort && options.WebPort != 0)
        {
            throw new SeasonFault($"--web-port and --grpc-port are both {options.WebPort}; they have to differ.", SeasonFault.Usage);
        }

        await CheckAsync(options.WebPort, "--web-port", cancellation);
        await CheckAsync(options.GrpcPort, "--grpc-port", cancellation);
    }

    // The service of a run that was just killed needs a moment to end.
    private static async Task CheckAsync(int port, string option, CancellationToken cancellation)
    {
        for (var attempt = 0; !IsFree(port); attempt++)
        {
            if (attempt == 30)
            {
                throw new SeasonFault($"Port {port} is taken by another program. Name another: ./run {option} N (0 takes a free one)", SeasonFault.Usage);
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), cancellation);
        }
    }

    private static bool IsFree(int port)
    {
        using var probe = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

        // As Kestrel does: what a closed connection left behind does not count.
        probe.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, !OperatingSystem.IsWindows());
        try
        {
            probe.Bind(new IPEndPoint(IPAddress.Loopback, port));
            probe.Listen(1);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
