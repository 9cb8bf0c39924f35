using System.CommandLine;
using System.Security.Cryptography;
using Google.Protobuf;
using Traceability.Cli.Outgoing;
using Traceability.Cli.Output;
using Traceability.Cli.Texts;
using Traceability.Client;
using Traceability.V1;

namespace Traceability.Cli.Commands;

/// <summary>Warns the public.</summary>
internal sealed class AlertPublishCommand : WritingCommand
{
    private readonly Option<AlertKind> kind = Typed.Option("--kind", "What is warned of.", AlertKinds.Names, required: true);
    private readonly Option<string> sentence = Typed.Words(
        "--sentence", "TEXT", "What people should know and do, public; up to 500 bytes.", required: true);

    private readonly Option<string> evidence = Typed.Words(
        "--evidence", "FILE", "The evidence that you keep; only its SHA-256 is published.", required: true);

    private readonly Option<string[]> countries = Typed.Many<string>(
        "--jurisdiction", "COUNTRY", "Where, e.g. VN; repeat for several. Else everywhere.", CountryText.TryParse);

    private readonly AlertSubjectOptions subject;
    private readonly SecondSigner second;

    public AlertPublishCommand(Host host)
        : base("publish", "Publish an alert, signed by two persons. For the scheme owner and accredited certification bodies.", host)
    {
        countries.Required = false;
        subject = new AlertSubjectOptions(this);
        foreach (var option in (Option[])[kind, sentence, evidence, countries])
        {
            Options.Add(option);
        }

        second = new SecondSigner(this);
    }

    protected override WorkspaceKey? SecondOf(Writing writing) => second.Load(writing);

    protected override async Task<Draft> WriteAsync(Writing writing)
    {
        var run = writing.Run;
        return writing.Drafts.Alert(
            new Alert
            {
                Kind = run.Of(kind),
                Jurisdictions = { (run.Of(countries) ?? []).Distinct() },
                Subject = subject.Read(writing),
                Sentence = run.Of(sentence)!,
                Evidence = await HashAsync(run),
            },
            writing.OccurredAt);
    }

    private async Task<ByteString> HashAsync(Invocation run)
    {
        var file = new FileInfo(run.Of(evidence)!);
        if (!file.Exists)
        {
            throw new CommandHalt("FILE_NOT_FOUND", $"There is no file {file}.", "Check the name and the folder.");
        }

        await using var content = file.OpenRead();
        return ByteString.CopyFrom(await SHA256.HashDataAsync(content, run.Cancellation));
    }
}
