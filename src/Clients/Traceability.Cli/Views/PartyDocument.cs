using System.Text.Json.Nodes;
using Traceability.Cli.Texts;
using Traceability.V1;

namespace Traceability.Cli.Views;

/// <summary>A party, its certificates and areas as a JSON document.</summary>
internal static class PartyDocument
{
    public static JsonObject Of(PartyView party, IEnumerable<CertificateView> certificates, IEnumerable<AreaView> areas) => new()
    {
        ["party"] = Ids.Hex(party.Id),
        ["name"] = party.Name,
        ["country"] = party.Country,
        ["scheme_owner"] = party.SchemeOwner,
        ["roles"] = new JsonArray([.. party.Roles.Select(role => JsonValue.Create(PlantWords.Roles.Of(role)))]),
        ["keys"] = new JsonArray([.. party.Keys.Select(key => JsonValue.Create(Convert.ToHexStringLower(key.PublicKey.Span)))]),
        ["certificates"] = new JsonArray([.. certificates.Select(Of)]),
        ["areas"] = new JsonArray([.. areas.Select(Of)]),
    };

    private static JsonObject Of(CertificateView view) => new()
    {
        ["certificate"] = Ids.Hex(view.Id),
        ["number"] = view.Certificate.Number,
        ["standard"] = view.Certificate.Standard,
        ["certification_body"] = Ids.Hex(view.CertificationBody),
        ["from"] = TimeText.Format(view.Certificate.ValidFromMs),
        ["until"] = TimeText.Format(view.Certificate.ValidUntilMs),
        ["scope"] = new JsonArray([.. view.Certificate.Scope.Select(line => new JsonObject
        {
            ["species"] = line.Species,
            ["part"] = PlantWords.Parts.Of(line.Part),
            ["area"] = Ids.Hex(line.Area),
            ["activities"] = new JsonArray([.. line.Activities.Select(one => JsonValue.Create(PlantWords.Activities.Of(one)))]),
        })]),
    };

    private static JsonObject Of(AreaView view) => new()
    {
        ["area"] = Ids.Hex(view.Id),
        ["name"] = view.Area.Name,
        ["country"] = view.Area.Country,
        ["region"] = view.Area.Region,
        ["quotas"] = new JsonArray([.. view.Quotas.Select(quota => new JsonObject
        {
            ["quota"] = Ids.Hex(quota.Id),
            ["species"] = quota.Species,
            ["part"] = PlantWords.Parts.Of(quota.Part),
            ["from"] = TimeText.Format(quota.SeasonFromMs),
            ["until"] = TimeText.Format(quota.SeasonUntilMs),
            ["maximum_mg"] = quota.MaximumMg,
            ["harvested_mg"] = quota.HarvestedMg,
        })]),
    };
}
