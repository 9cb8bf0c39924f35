using System.Diagnostics;

namespace Traceability.Bench;

/// <summary>What a load did in its time.</summary>
/// <param name="Done">Things that were done.</param>
/// <param name="Seconds">In how long, until the last answer.</param>
/// <param name="Times">Of each.</param>
/// <param name="ClientSeconds">Processor time of the client, which is this process.</param>
/// <param name="ServerSeconds">Processor time of the server.</param>
/// <param name="DatabaseSeconds">Processor time of the database, where it is a program of its own.</param>
/// <param name="ServerMb">Resident memory of the server afterwards, MiB.</param>
internal sealed record LoadRun(
    long Done, double Seconds, Times Times, double ClientSeconds, double ServerSeconds, double DatabaseSeconds, double ServerMb)
{
    /// <summary>In a second.</summary>
    public double Rate => Done / Seconds;

    /// <summary>Processors kept busy by all together.</summary>
    public double Cpu => (ClientSeconds + ServerSeconds + DatabaseSeconds) / Seconds;

    /// <summary>Runs clients side by side until all are done, each keeping its own times; a time is one thing done.</summary>
    /// <param name="server">Its process; 0 for none.</param>
    /// <param name="store">Its database, or null.</param>
    public static async Task<LoadRun> OfAsync(int clients, Func<int, Times, Task> client, int server, BenchStore? store)
    {
        var own = Environment.ProcessId;
        Times[] times = [.. Enumerable.Range(0, clients).Select(_ => new Times())];
        var (before, beforeServer, beforeStore) = (ProcessorUse.SecondsOf(own), ProcessorUse.SecondsOf(server), store?.ServerSeconds ?? 0);
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(times.Select((kept, number) => Task.Run(() => client(number, kept))));
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var all = Times.Of(times);
        return new LoadRun(
            all.Count, seconds, all, ProcessorUse.SecondsOf(own) - before, ProcessorUse.SecondsOf(server) - beforeServer,
            (store?.ServerSeconds ?? 0) - beforeStore, ProcessorUse.ResidentMb(server == 0 ? own : server));
    }

    /// <summary>As a figure.</summary>
    public Figure Figure(string name, string provider, string what, string unit) => new(
        name, provider, what, Rate, unit, Times.At(0.5), Times.At(0.99), Cpu, ServerMb)
    {
        CpuClient = ClientSeconds / Seconds,
        CpuServer = ServerSeconds / Seconds,
        CpuDatabase = DatabaseSeconds / Seconds,
    };
}
