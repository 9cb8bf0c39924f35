using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Text.Json.Nodes;
using Traceability.Cli.Output;
using Traceability.Cli.Texts;
using Traceability.Witness;

namespace Traceability.Cli.Commands;

/// <summary>Runs a witness: signs, beside a log, that the log only ever appended.</summary>
internal sealed class WitnessCommand : TraceCommand
{
    private readonly Option<string> data = WitnessData.Option();
    private readonly Option<IPEndPoint?> listen = new("--listen")
    {
        HelpName = "ADDRESS:PORT",
        Description = "Where to listen; port 0 takes any. Other machines reach it through a TLS proxy in front.",
        DefaultValueFactory = _ => new IPEndPoint(IPAddress.Loopback, WitnessData.DefaultPort),
        CustomParser = result => Typed.Read<IPEndPoint?>(result, TryEndPoint),
    };

    private readonly Option<int> perMinute = Typed.Count("--per-minute", "N", "Requests that one address may make in a minute; 600 if not given.", 1, 1_000_000);

    public WitnessCommand(Host host)
        : base(
            "witness",
            "Run a witness (C2SP tlog-witness): it signs, beside the logs you follow, that they only ever appended. Ctrl-C ends it. See docs/witness.md.",
            host)
    {
        Options.Add(data);
        Options.Add(listen);
        Options.Add(perMinute);
        Subcommands.Add(new WitnessInitCommand(host));
        Subcommands.Add(new WitnessAddLogCommand(host));
    }

    protected override async Task<ExitCode> RunAsync(Invocation run)
    {
        var options = new WitnessOptions { Directory = WitnessData.Of(run, data), Listen = run.Of(listen)! };
        options = run.Of(perMinute) is > 0 and var bound ? options with { PerMinute = bound } : options;
        await using var witness = await WitnessServer.StartAsync(options, run.Host.Time, run.Cancellation);
        run.Terminal.ShowLine(
            new JsonObject { ["vkey"] = witness.Vkey, ["address"] = witness.Address.ToString() },
            $"Witness key  {witness.Vkey}\nListening on {witness.Address}");
        if (!IPAddress.IsLoopback(options.Listen.Address))
        {
            run.Terminal.Note("It speaks plain HTTP. Put a TLS proxy in front before strangers use it.");
        }

        await witness.StoppedAsync(run.Cancellation);
        return ExitCode.Ok;
    }

    private static bool TryEndPoint(string text, out IPEndPoint? value, [NotNullWhen(false)] out TextFault? fault)
    {
        // Without a colon the library would take a bare address for one with port 0.
        var good = IPEndPoint.TryParse(text, out value) && text.Contains(':', StringComparison.Ordinal);
        fault = good ? null : new TextFault($"'{text}' is no address to listen on.", "Write it as 127.0.0.1:8089.");
        return good;
    }
}
