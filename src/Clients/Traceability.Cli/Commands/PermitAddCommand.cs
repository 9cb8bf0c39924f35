using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using Traceability.Cli.Outgoing;
using Traceability.Cli.Output;
using Traceability.Cli.Texts;
using Traceability.Client;
using Traceability.V1;

namespace Traceability.Cli.Commands;

/// <summary>Records a permit that the key's party holds. Its id is named in sales.</summary>
internal sealed class PermitAddCommand : WritingCommand
{
    private readonly Argument<string> number = Typed.Words("number", "The permit's number.");
    private readonly Argument<long> mass = Typed.Argument<long>("mass", "For all shipments together, e.g. 500kg.", Masses.TryParse);
    private readonly Option<string> species = Typed.Words("--species", "NAME", "Scientific name, as on the permit.", required: true);
    private readonly Option<string> country = Typed.Option<string>("--country", "CODE", "Country that issued it, e.g. VN.", CountryText.TryParse, required: true);
    private readonly Option<long> from = Typed.Option<long>("--from", "DATE", "First day or moment.", TryDay, required: true);
    private readonly Option<long> until = Typed.Option<long>("--until", "DATE", "End, not included.", TryDay, required: true);
    private readonly Option<PermitKind?> kind = Typed.Optional("--kind", "What it is; else cites-export.", PlantWords.Permits);
    private readonly Option<string> purpose = Typed.Words("--purpose", "LETTER", "CITES purpose code; else T, commercial.");
    private readonly Option<string> source = Typed.Words("--source", "LETTER", "CITES source code; else W, from the wild.");

    public PermitAddCommand(Host host)
        : base("add", "Record a permit that you hold. One number is recorded once.", host)
    {
        Arguments.Add(number);
        Arguments.Add(mass);
        foreach (var option in (Option[])[species, country, from, until, kind, purpose, source])
        {
            Options.Add(option);
        }
    }

    protected override Task<Draft> WriteAsync(Writing writing)
    {
        var run = writing.Run;
        var permit = new PermitDetails(
            run.Of(kind) ?? PermitKind.CitesExport,
            run.Of(country)!,
            run.Of(number),
            run.Of(species)!,
            run.Of(mass),
            DateTimeOffset.FromUnixTimeMilliseconds(run.Of(from)),
            DateTimeOffset.FromUnixTimeMilliseconds(run.Of(until)),
            run.Of(purpose) ?? "T",
            run.Of(source) ?? "W");
        return Task.FromResult(writing.Drafts.TradePermit(permit, writing.OccurredAt));
    }

    private static bool TryDay(string text, out long value, [NotNullWhen(false)] out TextFault? fault) =>
        TimeText.TryParseDay(text, null, out value, out fault);
}
