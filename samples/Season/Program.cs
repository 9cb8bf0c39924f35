using Traceability.Client;
using Traceability.Season;

using var stopping = new Stopping();
try
{
    var options = SeasonOptions.Parse(args);
    return options.Check
        ? await CheckRun.RunAsync(options, stopping.Token)
        : await SampleRun.RunAsync(options, stopping.Token);
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("Stopped. The next ./run with the same data folder goes on from here.");
    return 130;
}
catch (SeasonFault fault)
{
    Console.Error.WriteLine($"./run: {fault.Message}");
    return fault.Exit;
}
catch (Exception fault) when (fault is LedgerException or IOException or UnauthorizedAccessException)
{
    // The ledger went away, or the disk did; nothing that was recorded is lost.
    Console.Error.WriteLine($"./run: {fault.Message}");
    return SeasonFault.Failed;
}
