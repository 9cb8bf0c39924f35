using System.Text.Json.Nodes;
using Traceability.Cli.Texts;
using Traceability.V1;

namespace Traceability.Cli.Views;

/// <summary>Roles, units, audits and accreditations as JSON.</summary>
internal static class OrganisationDocument
{
    public static JsonObject Of(HeldRole role) => new()
    {
        ["role"] = PlantWords.Roles.Of(role.Role),
        ["from"] = TimeText.Format(role.HeldFromMs),
        ["until"] = MomentOf(role.HeldUntilMs),
    };

    public static JsonObject Of(UnitView view) => new()
    {
        ["unit"] = Ids.Hex(view.Id),
        ["kind"] = OrganisationWords.Units.Of(view.Unit.Kind),
        ["name"] = view.Unit.Name,
        ["country"] = view.Unit.Country,
        ["region"] = view.Unit.Region,
        ["subcontracted"] = view.Unit.Subcontracted,
    };

    public static JsonObject Of(AuditView view) => new()
    {
        ["audit"] = Ids.Hex(view.Id),
        ["standard"] = view.Standard,
        ["year"] = view.Year,
        ["certification_body"] = Ids.Hex(view.CertificationBody),
        ["at"] = TimeText.Format(view.OccurredAtMs),
        ["non_conformities"] = new JsonArray([.. view.NonConformities.Select((one, number) => new JsonObject
        {
            ["number"] = number,
            ["point"] = one.Stated.Code,
            ["severity"] = OrganisationWords.Severities.Of(one.Stated.Severity),
            ["deadline"] = TimeText.Format(one.Stated.DeadlineMs),
            ["closed_from"] = MomentOf(one.ClosedFromMs),
        })]),
    };

    public static JsonObject Of(AccreditationView view) => new()
    {
        ["accreditation"] = Ids.Hex(view.Id),
        ["standard"] = view.Accreditation.Standard,
        ["from"] = TimeText.Format(view.Accreditation.ValidFromMs),
        ["until"] = TimeText.Format(view.Accreditation.ValidUntilMs),
        ["withdrawn_from"] = MomentOf(view.WithdrawnFromMs),
    };

    private static JsonValue? MomentOf(long ms) => ms == 0 ? null : JsonValue.Create(TimeText.Format(ms));
}
