using System.CommandLine;
using Google.Protobuf;
using Traceability.Cli.Outgoing;
using Traceability.Cli.Output;
using Traceability.Cli.Texts;
using Traceability.Cli.Workspaces;
using Traceability.Client;
using Traceability.V1;

namespace Traceability.Cli.Commands;

/// <summary>A certification body certifies an operator.</summary>
internal sealed class CertifyCommand : WritingCommand
{
    private const int DefaultMonths = 15;

    private readonly Option<string> @operator = Typed.Words("--operator", "PARTY", "Party id of the operator.", required: true);
    private readonly Option<string> number = Typed.Words("--number", "NO", "The certificate's number as printed.", required: true);
    private readonly Option<string> standard = Typed.Words("--standard", "NAME", "Standard and version, as accredited.", required: true);
    private readonly Option<ScopeText[]> scope = Typed.Many<ScopeText>("--scope", "SPECIES|PART|AREA|ACTIVITIES", "A line of scope; repeat for several. The area may be empty.", ScopeText.TryParse);
    private readonly Option<string?> claim = new("--claim") { HelpName = "CODE", Description = "A claim beside the scheme's own, e.g. organic-eu." };
    private readonly PeriodOptions period = new(DefaultMonths);

    public CertifyCommand(Host host)
        : base("certify", "Certify an operator for species, parts, areas and activities. For certification bodies.", host)
    {
        Options.Add(@operator);
        Options.Add(number);
        Options.Add(standard);
        Options.Add(scope);
        Options.Add(claim);
        period.AddTo(this);
    }

    protected override Task<Draft> WriteAsync(Writing writing)
    {
        var run = writing.Run;
        var (from, until) = period.Of(writing);
        return Task.FromResult(writing.Drafts.Certificate(
            new CertificateDetails(
                writing.Party(run.Of(@operator)!), run.Of(number)!, run.Of(standard)!,
                [.. run.Of(scope)!.Select(line => LineOf(line, writing.Known))], from, until, run.Of(claim) ?? string.Empty),
            writing.OccurredAt));
    }

    private static ScopeLine LineOf(ScopeText line, KnownIds known) => new()
    {
        Species = line.Species,
        Part = line.Part,
        Area = line.Area is null ? ByteString.Empty : ByteString.CopyFrom(known.Read(line.Area, "area").Span),
        Activities = { line.Activities },
    };
}
