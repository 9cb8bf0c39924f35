using System.CommandLine;
using Traceability.V1;

namespace Traceability.Cli.Commands;

/// <summary>What a rule set says of collectors.</summary>
internal sealed class CollectorRuleOptions
{
    private readonly Option<bool> required = new("--collectors-required") { Description = "Harvests of collectors whom their operator has not approved and trained are withheld." };
    private readonly Option<long?> day = Typed.Optional<long>("--collector-day", "MASS", "What one collector brings in a day beyond this is flagged, e.g. 60kg.", Masses.TryParse);

    public void AddTo(Command command)
    {
        command.Options.Add(required);
        command.Options.Add(day);
    }

    public void ApplyTo(RuleSet rules, Invocation run)
    {
        rules.CollectorsRequired = run.Of(required);
        rules.CollectorDayMg = run.Of(day) ?? 0;
    }
}
