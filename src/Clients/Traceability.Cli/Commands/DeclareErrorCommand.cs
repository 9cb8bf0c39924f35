using System.CommandLine;
using Traceability.Cli.Outgoing;
using Traceability.Cli.Output;
using Traceability.Client;

namespace Traceability.Cli.Commands;

/// <summary>Says that an earlier statement is wrong.</summary>
internal sealed class DeclareErrorCommand : WritingCommand
{
    private const int MostCorrections = 8;

    private readonly Argument<string> wrong = Typed.Words("statement", "The statement that is wrong: a harvest, a step, a formulation, or a sale that is not yet confirmed.");
    private readonly Option<string> reason = Typed.Words("--reason", "TEXT", "Why, public; up to 500 bytes.", required: true);

    private readonly Option<string[]> correctedBy = new("--corrected-by")
    {
        HelpName = "STATEMENT",
        Description = "A statement that says it right, up to 8; it may be recorded later.",
        Arity = new ArgumentArity(0, MostCorrections),
    };

    public DeclareErrorCommand(Host host)
        : base("declare-error", "Say that a statement is wrong. Nothing is deleted: unused lots of it are voided and what they were made from goes back.", host)
    {
        Arguments.Add(wrong);
        Options.Add(reason);
        Options.Add(correctedBy);
    }

    protected override Task<Draft> WriteAsync(Writing writing)
    {
        var run = writing.Run;
        var right = (run.Of(correctedBy) ?? []).Select(text => writing.Known.Read(text, "statement"));
        return Task.FromResult(writing.Drafts.ErrorDeclaration(
            writing.Known.Read(run.Of(wrong), "statement"), run.Of(reason)!, [.. right], writing.OccurredAt));
    }
}
