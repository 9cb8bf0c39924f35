using Spectre.Console;
using Traceability.Cli.Output;
using Traceability.Cli.Texts;
using Traceability.V1;

namespace Traceability.Cli.Views;

/// <summary>Roles, units, audits and accreditations for people.</summary>
internal static class OrganisationTables
{
    public static Table Of(IEnumerable<HeldRole> roles)
    {
        var table = Tables.With("Role", "From", "Until");
        foreach (var one in roles)
        {
            table.AddPlain(PlantWords.Roles.Of(one.Role), TimeText.Format(one.HeldFromMs), MomentOf(one.HeldUntilMs));
        }

        return table;
    }

    public static Table Of(IEnumerable<UnitView> units)
    {
        var table = Tables.With("Unit", "Kind", "Name", "Region", "Run by");
        foreach (var one in units)
        {
            table.AddPlain(
                Ids.Short(one.Id), OrganisationWords.Units.Of(one.Unit.Kind), one.Unit.Name, one.Unit.Region,
                one.Unit.Subcontracted ? "subcontractor" : "itself");
        }

        return table;
    }

    public static Table Of(IEnumerable<AuditView> audits)
    {
        var table = Tables.With("Audit", "Standard", "Year", "When", "No.", "Point", "Severity", "Due", "Closed");
        foreach (var audit in audits)
        {
            table.AddPlain(
                Ids.Short(audit.Id), audit.Standard, $"{audit.Year}", TimeText.Format(audit.OccurredAtMs), "", "", "", "", "");
            var number = 0;
            foreach (var one in audit.NonConformities)
            {
                table.AddPlain(
                    "", "", "", "", $"{number++}", one.Stated.Code, OrganisationWords.Severities.Of(one.Stated.Severity),
                    TimeText.Format(one.Stated.DeadlineMs), MomentOf(one.ClosedFromMs));
            }
        }

        return table;
    }

    public static Table Of(IEnumerable<AccreditationView> accreditations)
    {
        var table = Tables.With("Accreditation", "Standard", "From", "Until", "Withdrawn");
        foreach (var one in accreditations)
        {
            table.AddPlain(
                Ids.Short(one.Id), one.Accreditation.Standard, TimeText.Format(one.Accreditation.ValidFromMs),
                TimeText.Format(one.Accreditation.ValidUntilMs), MomentOf(one.WithdrawnFromMs));
        }

        return table;
    }

    private static string MomentOf(long ms) => ms == 0 ? "" : TimeText.Format(ms);
}
