using System.Text.Json.Nodes;
using Traceability.Cli.Texts;
using Traceability.V1;

namespace Traceability.Cli.Views;

/// <summary>A party, its certificates and areas as a JSON document.</summary>
internal static class PartyDocument
{
    public static JsonObject Of(PartyView party, IEnumerable<CertificateView> certificates, IEnumerable<AreaView> areas)
    {
        var document = Of(party);
        document["certificates"] = new JsonArray([.. certificates.Select(Of)]);
        document["areas"] = new JsonArray([.. areas.Select(Of)]);
        return document;
    }

    public static JsonObject Of(PartyView party) => new()
    {
        ["party"] = Ids.Hex(party.Id),
        ["name"] = party.Name,
        ["country"] = party.Country,
        ["scheme_owner"] = party.SchemeOwner,
        ["roles"] = new JsonArray([.. party.Roles.Select(role => JsonValue.Create(PlantWords.Roles.Of(role)))]),
        ["role_history"] = new JsonArray([.. party.RoleHistory.Select(OrganisationDocument.Of)]),
        ["keys"] = new JsonArray([.. party.Keys.Select(key => JsonValue.Create(Convert.ToHexStringLower(key.PublicKey.Span)))]),
    };

    /// <summary>Its roles in words.</summary>
    public static string RolesOf(PartyView party) =>
        party.SchemeOwner ? "scheme owner" : string.Join(", ", party.Roles.Select(PlantWords.Roles.Of));

    /// <summary>What became of a certificate, in words.</summary>
    public static string ChangesOf(CertificateView view) =>
        string.Join('\n', view.Changes.Select(change => $"{StandingOf(change)} from {TimeText.Format(change.EffectiveFromMs)}"));

    private static string StandingOf(CertificateChange change) => $"{change.Standing}".ToLowerInvariant();

    private static JsonObject Of(CertificateView view) => new()
    {
        ["certificate"] = Ids.Hex(view.Id),
        ["number"] = view.Certificate.Number,
        ["standard"] = view.Certificate.Standard,
        ["certification_body"] = Ids.Hex(view.CertificationBody),
        ["claim"] = view.Certificate.Claim,
        ["audit"] = Ids.Hex(view.Certificate.Audit),
        ["year"] = view.Certificate.Year,
        ["from"] = TimeText.Format(view.Certificate.ValidFromMs),
        ["until"] = TimeText.Format(view.Certificate.ValidUntilMs),
        ["changes"] = new JsonArray([.. view.Changes.Select(change => new JsonObject
        {
            ["statement"] = Ids.Hex(change.Id),
            ["status"] = StandingOf(change),
            ["from"] = TimeText.Format(change.EffectiveFromMs),
        })]),
        ["scope"] = new JsonArray([.. view.Certificate.Scope.Select(line => new JsonObject
        {
            ["species"] = line.Species,
            ["part"] = PlantWords.Parts.Of(line.Part),
            ["area"] = Ids.Hex(line.Area),
            ["activities"] = new JsonArray([.. line.Activities.Select(one => JsonValue.Create(PlantWords.Activities.Of(one)))]),
            ["units"] = new JsonArray([.. line.Units.Select(one => JsonValue.Create(Ids.Hex(one)))]),
        })]),
    };

    public static JsonObject Of(AreaView view) => new()
    {
        ["area"] = Ids.Hex(view.Id),
        ["name"] = view.Area.Name,
        ["country"] = view.Area.Country,
        ["region"] = view.Area.Region,
        ["quotas"] = new JsonArray([.. view.Quotas.Select(QuotaDocument.Of)]),
    };
}
