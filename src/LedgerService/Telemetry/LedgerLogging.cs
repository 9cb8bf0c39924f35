namespace Traceability.LedgerService.Telemetry;

/// <summary>What is logged at all, and how. Configuration (section "Logging") can say more, at the operator's own risk.</summary>
internal static class LedgerLogging
{
    /// <summary>
    /// Libraries log warnings only: at "information" they write a line for every request and every SQL command, and the
    /// sentence of every refusal, which names lots and documents. gRPC's own handler would log each caller's unreadable message
    /// as an error; a fault of ours is logged by the interceptor. The host would log a port that is taken with its stack, beside our line.
    /// </summary>
    public static void AddLedgerLogging(this WebApplicationBuilder builder)
    {
        builder.Logging
            .AddFilter("Microsoft", LogLevel.Warning)
            .AddFilter("Grpc", LogLevel.Warning)
            .AddFilter("Grpc.AspNetCore.Server.ServerCallHandler", LogLevel.Critical)
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical)
            .AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information);
        var options = builder.Configuration.GetSection(LedgerOptions.Section).Get<LedgerOptions>();
        if (options?.LogFormat == LogFormat.Json)
        {
            builder.Logging.AddJsonConsole(console =>
            {
                console.UseUtcTimestamp = true;
                console.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
            });
        }
    }
}
