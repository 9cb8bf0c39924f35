using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using Traceability.Cli.Outgoing;
using Traceability.Cli.Output;
using Traceability.Cli.Texts;
using Traceability.Client;
using Traceability.V1;

namespace Traceability.Cli.Commands;

/// <summary>An operator declares a year's sales.</summary>
internal sealed class DeclareCommand : WritingCommand
{
    private readonly Argument<uint> year = YearArgument.Make("The calendar year (UTC).");
    private readonly Option<DeclaredSales[]> lines = Typed.Many<DeclaredSales>(
        "--line", "\"SPECIES|PART|STATE|MASS|SALES\"", "Sold with the claim: one line for each kind of goods.", DeclaredText.TryParse);

    private readonly Option<bool> asRecorded = new("--as-recorded") { Description = "Declare what the ledger has; look at trace year first." };
    private readonly Option<(long Minor, string Currency)> turnover = new("--turnover")
    {
        HelpName = "\"12500 EUR\"",
        Description = "Turnover of what was sold with the claim; sealed, not public.",
        CustomParser = result => Typed.Read<(long, string)>(result, TryMoney),
    };

    public DeclareCommand(Host host)
        : base("declare", "Declare a year's sales. A later declaration of the same year replaces the earlier one.", host)
    {
        lines.Required = false;
        Arguments.Add(year);
        Options.Add(lines);
        Options.Add(asRecorded);
        Options.Add(turnover);
        Validators.Add(result =>
        {
            // A line that cannot be read has said so itself.
            if (result.GetValue(asRecorded) == (result.GetResult(lines) is { Implicit: false }))
            {
                result.AddError("Give either --line, once or more, or --as-recorded.");
            }
        });
    }

    protected override async Task<Draft> WriteAsync(Writing writing)
    {
        var run = writing.Run;
        var (minor, currency) = run.Of(turnover);
        var declared = new DeclaredYear { TurnoverMinor = minor, Currency = currency ?? string.Empty };
        declared.Lines.Add(run.Of(asRecorded) ? await RecordedAsync(writing, run.Of(year)) : run.Of(lines)!);
        return writing.Drafts.AnnualDeclaration(run.Of(year), declared, writing.OccurredAt);
    }

    private static async Task<IEnumerable<DeclaredSales>> RecordedAsync(Writing writing, uint year)
    {
        var client = writing.Client ?? throw new CommandHalt(
            "NETWORK_NEEDED", "--as-recorded asks the ledger.", "Leave out --offline, or write the figures as --line.");
        return (await client.SumYearAsync(writing.Issuer, year, writing.Run.Cancellation)).Lines
            .Where(line => line.SalesCertified > 0)
            .Select(line => new DeclaredSales
            {
                Species = line.Species,
                Part = line.Part,
                MassState = line.MassState,
                MassMg = line.SoldCertifiedMg,
                Sales = line.SalesCertified,
            });
    }

    private static bool TryMoney(string text, out (long, string) value, [NotNullWhen(false)] out TextFault? fault)
    {
        var good = MoneyText.TryParse(text, out var minor, out var currency, out fault);
        value = (minor, currency);
        return good;
    }
}
