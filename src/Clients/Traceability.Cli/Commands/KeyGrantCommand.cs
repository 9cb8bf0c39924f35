using System.CommandLine;
using Traceability.Cli.Outgoing;
using Traceability.Cli.Output;
using Traceability.Cli.Texts;
using Traceability.Client;
using Traceability.V1;

namespace Traceability.Cli.Commands;

/// <summary>Gives the issuer a further key: for everything, or, once any limit is named, for harvests only.</summary>
internal sealed class KeyGrantCommand : WritingCommand
{
    private readonly Option<KeyIntroduction> card = Typed.Option<KeyIntroduction>(
        "--key-card", "CARD", "The new key's card (trace keygen), or a file that holds it.", KeyCardText.TryParse, required: true);
    private readonly Option<string> label = Typed.Words("--label", "TEXT", "What it is for, public, e.g. \"phone of the purchase centre\".", required: true);
    private readonly Option<long?> from = Typed.Optional<long>("--from", "TIME", "In force from when on, not before it is said; else at once.", Typed.TryMoment);
    private readonly Option<long?> until = Typed.Optional<long>("--until", "TIME", "End, not included; else none.", Typed.TryMoment);
    private readonly Option<bool> harvests = new("--harvests-only") { Description = "It signs harvests and nothing else. Every limit below says so too." };
    private readonly Option<string[]> areas = new("--area") { HelpName = "AREA", Description = "An area where it may record; repeat for several." };
    private readonly Option<string[]> species = new("--species") { HelpName = "NAME", Description = "A scientific name that it may record; repeat for several." };
    private readonly Option<string> collector = Typed.Words("--collector", "ID", "The only collector that it may record.");
    private readonly Option<long?> daily = Typed.Optional<long>("--daily", "MASS", "Most that it brings in a day, e.g. 60kg; more is withheld.", Masses.TryParse);
    private readonly Option<TimeSpan?> offset = Typed.Optional<TimeSpan>("--utc-offset", "+07:00", "Where that day begins; else UTC.", UtcOffsetText.TryParse);

    public KeyGrantCommand(Host host)
        : base("grant", "Give your party a further key, e.g. that of a phone or a collector.", host)
    {
        foreach (var option in (Option[])[card, label, from, until, harvests, areas, species, collector, daily, offset])
        {
            Options.Add(option);
        }
    }

    protected override async Task<Draft> WriteAsync(Writing writing)
    {
        var run = writing.Run;
        return writing.Drafts.KeyGrant(
            run.Of(card)!, run.Of(label)!, MomentOf(run.Of(from)), MomentOf(run.Of(until)), writing.OccurredAt, await LimitsAsync(writing));
    }

    private static DateTimeOffset? MomentOf(long? moment) => moment is { } given ? DateTimeOffset.FromUnixTimeMilliseconds(given) : null;

    private async Task<KeyLimits?> LimitsAsync(Writing writing)
    {
        var run = writing.Run;
        var limits = new KeyLimits
        {
            Species = { run.Of(species) ?? [] },
            Collector = run.Of(collector) ?? string.Empty,
            DailyMg = run.Of(daily) ?? 0,
            UtcOffsetMinutes = (int)(run.Of(offset) ?? TimeSpan.Zero).TotalMinutes,
        };
        foreach (var area in run.Of(areas) ?? [])
        {
            limits.Areas.Add((await writing.AreaAsync(area)).ToByteString());
        }

        if (run.Of(offset) is not null && limits.DailyMg == 0)
        {
            throw new CommandHalt("USAGE", "--utc-offset says where a day begins, and there is no --daily.", "Name --daily too, or leave it out.", ExitCode.Usage);
        }

        return run.Of(harvests) || !limits.Equals(new KeyLimits()) ? limits : null;
    }
}
