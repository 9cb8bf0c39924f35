using System.CommandLine;
using System.Text.Json.Nodes;
using Traceability.Cli.Output;
using Traceability.Cli.Texts;
using Traceability.Cli.Views;
using Traceability.Cli.Workspaces;

namespace Traceability.Cli.Commands;

/// <summary>Shows a party with its certificates and areas.</summary>
internal sealed class ShowPartyCommand : TraceCommand
{
    private readonly Argument<string> id = Typed.Words("party", "The party's id.");
    private readonly SignerOption signer = new();

    public ShowPartyCommand(Host host)
        : base("party", "Show a party, its roles, certificates, areas, quotas, units, audits and accreditations.", host)
    {
        Arguments.Add(id);
        Options.Add(signer);
    }

    protected override async Task<ExitCode> RunAsync(Invocation run)
    {
        var workspace = run.OpenWorkspace();
        var wanted = KnownIds.Of(workspace).ReadParty(workspace, run.Of(id));
        using var key = await signer.FindCallerAsync(run, workspace);
        await using var client = workspace.Connect(key);
        var party = await client.GetPartyAsync(wanted, run.Cancellation);
        var certificates = await client.ListCertificatesAsync(wanted, run.Cancellation);
        var areas = await client.ListAreasAsync(wanted, run.Cancellation);
        var units = await client.ListUnitsAsync(wanted, run.Cancellation);
        var audits = await client.ListAuditsAsync(wanted, run.Cancellation);
        var accreditations = await client.ListAccreditationsAsync(wanted, run.Cancellation);
        var document = PartyDocument.Of(party, certificates, areas);
        document["units"] = new JsonArray([.. units.Select(OrganisationDocument.Of)]);
        document["audits"] = new JsonArray([.. audits.Select(OrganisationDocument.Of)]);
        document["accreditations"] = new JsonArray([.. accreditations.Select(OrganisationDocument.Of)]);
        run.Show(workspace, document, console =>
        {
            console.WritePairs(
                ("Party", Ids.Hex(party.Id)),
                ("Name", party.Name),
                ("Country", party.Country),
                ("Roles", PartyDocument.RolesOf(party)));
            var table = Tables.With("Certificate", "Number", "Standard", "From", "Until", "Changes");
            foreach (var one in certificates)
            {
                table.AddPlain(
                    Ids.Short(one.Id), one.Certificate.Number, one.Certificate.Standard,
                    TimeText.Format(one.Certificate.ValidFromMs), TimeText.Format(one.Certificate.ValidUntilMs),
                    PartyDocument.ChangesOf(one));
            }

            console.WriteTable(table);
            console.WriteTable(AreaTable.Of(areas));
            Spectre.Console.Table[] further =
            [
                OrganisationTables.Of(party.RoleHistory), OrganisationTables.Of(units), OrganisationTables.Of(audits),
                OrganisationTables.Of(accreditations),
            ];
            foreach (var one in further.Where(one => one.Rows.Count > 0))
            {
                console.WriteTable(one);
            }
        });
        return ExitCode.Ok;
    }
}
