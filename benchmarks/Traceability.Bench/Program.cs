using Traceability.Bench;

if (args is [EchoProgram.Word, var file])
{
    await EchoProgram.RunAsync(file);
    return 0;
}

if (!BenchOptions.TryParse(args, out var options))
{
    Console.Error.WriteLine(BenchOptions.Usage);
    return 2;
}

using var stop = new CancellationTokenSource(options.TimeLimit);
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};
var sheet = new FigureSheet();
foreach (var run in options.Benches)
{
    await run(options, sheet, stop.Token);
}

sheet.Save(options.JsonFile);
return 0;
