using Traceability.Season;

using var stopping = new Stopping();
try
{
    var options = SeasonOptions.Parse(args);
    return options.Check
        ? await CheckRun.RunAsync(options, stopping.Token)
        : await SampleRun.RunAsync(options, stopping.Token);
}
catch (OperationCanceledException) when (stopping.Token.IsCancellationRequested)
{
    Console.Error.WriteLine("Stopped. The next ./run with the same data folder goes on from here.");
    return 130;
}
catch (SeasonFault fault)
{
    Console.Error.WriteLine($"./run: {fault.Message}");
    return fault.Exit;
}
