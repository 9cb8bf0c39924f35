using System.CommandLine;
using Traceability.Cli.Outgoing;

namespace Traceability.Cli.Commands;

/// <summary>--from: the moment from which something holds, at the earliest when it is said; else at once.</summary>
internal sealed class MomentOption
{
    private readonly Option<long?> from = Typed.Optional<long>("--from", "TIME", "From when on, not before it is said; else at once.", Typed.TryMoment);

    public void AddTo(Command command) => command.Options.Add(from);

    /// <summary>Null for at once.</summary>
    public DateTimeOffset? Of(Writing writing) =>
        writing.Run.Of(from) is { } moment ? DateTimeOffset.FromUnixTimeMilliseconds(moment) : null;
}
