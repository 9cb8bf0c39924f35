using System.CommandLine;
using Traceability.Cli.Outgoing;
using Traceability.Cli.Output;
using Traceability.Cli.Texts;
using Traceability.Client;
using Traceability.V1;

namespace Traceability.Cli.Commands;

/// <summary>A certification body sets a season's quota.</summary>
internal sealed class QuotaSetCommand : WritingCommand
{
    private readonly Option<string> area = Typed.Words("--area", "AREA", "Area id.", required: true);
    private readonly Option<string> species = Typed.Words("--species", "NAME", "Scientific name, as in the certificate's scope.", required: true);
    private readonly Option<PlantPart> part = Typed.Option("--part", "The part.", PlantWords.Parts, required: true);
    private readonly Option<long> most = Typed.Option<long>("--max", "MASS", "Most that may be harvested, e.g. 500kg.", Masses.TryParse, required: true);
    private readonly Option<MassState> state = Typed.Option("--state", "State in which it is weighed.", PlantWords.HarvestStates, required: true);
    private readonly Option<SeasonText> season = Typed.Option<SeasonText>("--season", "FROM..TO", "First and last day, e.g. 2026-03-01..2026-10-31.", SeasonText.TryParse, required: true);

    private readonly Option<TimeSpan?> offset = Typed.Optional<TimeSpan>("--utc-offset", "+07:00", "Where the season's days begin; else UTC.", UtcOffsetText.TryParse);
    private readonly Option<string> inventory = Typed.Words("--inventory", "INVENTORY", "Id of the inventory that it rests on; needed once there is one.");

    public QuotaSetCommand(Host host)
        : base("set", "Set the quota of one species and part in one area and season. For certification bodies.", host)
    {
        Options.Add(area);
        Options.Add(species);
        Options.Add(part);
        Options.Add(most);
        Options.Add(state);
        Options.Add(season);
        Options.Add(offset);
        Options.Add(inventory);
    }

    protected override async Task<Draft> WriteAsync(Writing writing)
    {
        var run = writing.Run;
        var period = run.Of(season)!.In(run.Of(offset) ?? TimeSpan.Zero);
        return writing.Drafts.Quota(
            new QuotaDetails(
                await writing.AreaAsync(run.Of(area)!), run.Of(species)!, run.Of(part), period.From, period.Until, run.Of(most), run.Of(state),
                run.Of(inventory) is { } typed ? writing.Known.Read(typed, "inventory") : null),
            writing.OccurredAt);
    }
}
