using Traceability.Cli;
using Traceability.Cli.Output;

using var interrupted = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    interrupted.Cancel();
};

return await CommandTree.RunAsync(args, Host.OfThisProcess(), interrupted.Token);
