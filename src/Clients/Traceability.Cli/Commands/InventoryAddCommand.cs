using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using Traceability.Cli.Outgoing;
using Traceability.Cli.Output;
using Traceability.Cli.Texts;
using Traceability.Client;
using Traceability.V1;

namespace Traceability.Cli.Commands;

/// <summary>A certification body records an inventory.</summary>
internal sealed class InventoryAddCommand : WritingCommand
{
    private readonly Option<string> area = Typed.Words("--area", "AREA", "Area id.", required: true);
    private readonly Option<string> species = Typed.Words("--species", "NAME", "Scientific name, as in the certificate's scope.", required: true);
    private readonly Option<PlantPart> part = Typed.Option("--part", "The part.", PlantWords.Parts, required: true);
    private readonly Option<string> method = Typed.Words("--method", "TEXT", "How it was assessed, public, e.g. \"20 transects of 100 m\".", required: true);
    private readonly Option<string> assessor = Typed.Words("--assessor", "TEXT", "Office or organisation that assessed it, public; no person's name.", required: true);
    private readonly Option<long> assessed = Typed.Option<long>("--assessed", "DAY", "When, e.g. 2026-02-20.", TryDay, required: true);
    private readonly Option<long> due = Typed.Option<long>("--due", "DAY", "To be assessed again before this day (UTC).", TryDay, required: true);
    private readonly Option<long> stock = Typed.Option<long>("--stock", "MASS", "Standing stock, e.g. 10t.", Masses.TryParse, required: true);
    private readonly Option<long> yield = Typed.Option<long>("--yield", "MASS", "What a season can yield without harm, e.g. 4t.", Masses.TryParse, required: true);
    private readonly Option<int> share = Typed.Count("--share-permille", "N", "Share of the yield that may be taken, in 1/1000; else all of it.", 1, 1000);
    private readonly Option<MassState> state = Typed.Option("--state", "State in which it is weighed.", PlantWords.HarvestStates, required: true);

    public InventoryAddCommand(Host host)
        : base("add", "Record an inventory of one species and part in an area; quotas rest on it. Amounts are sealed. For certification bodies.", host)
    {
        share.DefaultValueFactory = _ => 1000;
        foreach (var option in (Option[])[area, species, part, method, assessor, assessed, due, stock, yield, share, state])
        {
            Options.Add(option);
        }
    }

    protected override async Task<Draft> WriteAsync(Writing writing)
    {
        var run = writing.Run;
        return writing.Drafts.Inventory(
            new InventoryDetails(
                await writing.AreaAsync(run.Of(area)!), run.Of(species)!, run.Of(part), run.Of(method)!, run.Of(assessor)!,
                DateTimeOffset.FromUnixTimeMilliseconds(run.Of(assessed)), DateTimeOffset.FromUnixTimeMilliseconds(run.Of(due)),
                new InventoryAmounts
                {
                    StockMg = run.Of(stock),
                    SustainableYieldMg = run.Of(yield),
                    AllowedPermille = (uint)run.Of(share),
                    MassState = run.Of(state),
                }),
            writing.OccurredAt);
    }

    private static bool TryDay(string text, out long value, [NotNullWhen(false)] out TextFault? fault) =>
        TimeText.TryParseDay(text, null, out value, out fault);
}
