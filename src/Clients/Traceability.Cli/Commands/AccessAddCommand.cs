using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using Google.Protobuf;
using Traceability.Cli.Outgoing;
using Traceability.Cli.Output;
using Traceability.Cli.Texts;
using Traceability.Client;
using Traceability.V1;

namespace Traceability.Cli.Commands;

/// <summary>Records an internationally recognized certificate of compliance for an area of the key's party.</summary>
internal sealed class AccessAddCommand : WritingCommand
{
    private readonly Argument<string> identifier = Typed.Words("identifier", "Its unique identifier, e.g. ABSCH-IRCC-VN-000000-1.");
    private readonly Option<string> area = Typed.Words("--area", "AREA", "The area's id.", required: true);
    private readonly Option<string> authority = Typed.Words("--authority", "NAME", "Who issued it.", required: true);
    private readonly Option<string> provider = Typed.Words("--provider", "NAME", "Who gives access.", required: true);
    private readonly Option<string> subject = Typed.Words("--subject", "TEXT", "What it is about.", required: true);
    private readonly Option<long> issued = Typed.Option<long>("--issued", "DATE", "When it was issued.", TryDay, required: true);
    private readonly Option<string> species = Typed.Words("--species", "NAME", "Scientific name; else all that is collected in the area.");
    private readonly Option<string> person = Typed.Words("--person", "NAME", "Who was granted consent; sealed, and may be erased.");
    private readonly Option<bool> terms = new("--mutually-agreed-terms") { Description = "Mutually agreed terms are confirmed." };
    private readonly Option<bool> consent = new("--prior-informed-consent") { Description = "Prior informed consent is confirmed." };
    private readonly Option<bool> commercial = new("--commercial") { Description = "Commercial use is allowed." };

    public AccessAddCommand(Host host)
        : base("add", "Record a certificate of compliance for one of your areas.", host)
    {
        Arguments.Add(identifier);
        foreach (var option in (Option[])[area, authority, provider, subject, issued, species, person, terms, consent, commercial])
        {
            Options.Add(option);
        }
    }

    protected override async Task<Draft> WriteAsync(Writing writing)
    {
        var run = writing.Run;
        var access = new AccessCompliance
        {
            Area = ByteString.CopyFrom((await writing.AreaAsync(run.Of(area)!)).Span),
            Species = run.Of(species) ?? "",
            Authority = run.Of(authority)!,
            Identifier = run.Of(identifier),
            Provider = run.Of(provider)!,
            Subject = run.Of(subject)!,
            IssuedAtMs = run.Of(issued),
            MutuallyAgreedTerms = run.Of(terms),
            PriorInformedConsent = run.Of(consent),
            Commercial = run.Of(commercial),
        };
        return writing.Drafts.AccessCompliance(access, run.Of(person), writing.OccurredAt);
    }

    private static bool TryDay(string text, out long value, [NotNullWhen(false)] out TextFault? fault) =>
        TimeText.TryParseDay(text, null, out value, out fault);
}
