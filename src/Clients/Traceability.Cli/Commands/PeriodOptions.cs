using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using Traceability.Cli.Outgoing;
using Traceability.Cli.Output;
using Traceability.Cli.Texts;

namespace Traceability.Cli.Commands;

/// <summary>--from and --until: moments, or days that begin at midnight UTC. The end is not included.</summary>
internal sealed class PeriodOptions(int months)
{
    private readonly Option<long?> from = Typed.Optional<long>("--from", "DAY", "First day or moment; else now.", TryParse);
    private readonly Option<long?> until = Typed.Optional<long>("--until", "DAY", $"End, not included; else {months} months after --from.", TryParse);

    public void AddTo(Command command)
    {
        command.Options.Add(from);
        command.Options.Add(until);
    }

    public (DateTimeOffset From, DateTimeOffset Until) Of(Writing writing)
    {
        var first = writing.Run.Of(from) is { } begin
            ? DateTimeOffset.FromUnixTimeMilliseconds(begin)
            : writing.OccurredAt ?? writing.Run.Host.Time.GetUtcNow();
        var end = writing.Run.Of(until) is { } given ? DateTimeOffset.FromUnixTimeMilliseconds(given) : first.AddMonths(months);
        return end > first
            ? (first, end)
            : throw new CommandHalt("PERIOD_EMPTY", "--until is not after --from.", "Write the later day as --until.", ExitCode.Usage);
    }

    private static bool TryParse(string text, out long value, [NotNullWhen(false)] out TextFault? fault) =>
        TimeText.TryParseDay(text, null, out value, out fault);
}
