using System.CommandLine;
using Traceability.Cli.Output;
using Traceability.Cli.Views;
using Traceability.Cli.Workspaces;
using Traceability.Client;
using Traceability.V1;

namespace Traceability.Cli.Commands;

/// <summary>Which quotas were exceeded; what was harvested beyond them is withheld.</summary>
internal sealed class OverQuotaCommand : QuestionCommand
{
    private readonly Option<string> body = Typed.Words("--body", "PARTY", "Only areas that this certification body described.");
    private readonly Option<string> party = Typed.Words("--operator", "PARTY", "Only areas of this operator.");
    private readonly Option<string> area = Typed.Words("--area", "AREA", "Only this area.");
    private readonly Option<bool> all = new("--all") { Description = "Also quotas that were kept." };

    public OverQuotaCommand(Host host)
        : base("over-quota", "Which quotas were exceeded; what was harvested beyond them is withheld.", host)
    {
        Options.Add(body);
        Options.Add(party);
        Options.Add(area);
        Options.Add(all);
    }

    protected override async Task AskAsync(Invocation run, Workspace workspace, LedgerClient client)
    {
        var known = KnownIds.Of(workspace);
        var request = new ListQuotaUseRequest { OverOnly = !run.Of(all) };
        request.Body = run.Of(body) is { } one ? known.ReadParty(workspace, one).ToByteString() : request.Body;
        request.Operator = run.Of(party) is { } other ? known.ReadParty(workspace, other).ToByteString() : request.Operator;
        request.Area = run.Of(area) is { } place ? known.Read(place, "area").ToByteString() : request.Area;
        var quotas = new List<QuotaUse>();
        await foreach (var quota in client.ListQuotaUseAsync(request, run.Cancellation))
        {
            quotas.Add(quota);
        }

        run.Show(workspace, QuotaUseView.Json(quotas), console => QuotaUseView.Write(console, quotas));
    }
}
