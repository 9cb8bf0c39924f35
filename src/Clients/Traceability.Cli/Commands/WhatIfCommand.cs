using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using Traceability.Cli.Output;
using Traceability.Cli.Texts;
using Traceability.Cli.Views;
using Traceability.Client;

namespace Traceability.Cli.Commands;

/// <summary>What the step that made a lot would be under the rules of another day.</summary>
internal sealed class WhatIfCommand : QuestionCommand
{
    private readonly Argument<string> what = Typed.Words("lot-or-code", "A lot (ID:INDEX, or ID), or a label's address or code: PRODUCT/LOT-CODE[/SERIAL].");
    private readonly Option<long> asOf = Typed.Option<long>("--as-of", "DAY", "Whose rules: a day, which begins at 00:00 UTC, or a moment.", TryDay, required: true);

    public WhatIfCommand(Host host)
        : base("what-if", "What the step that made a lot would be under the rules of another day.", host)
    {
        Arguments.Add(what);
        Options.Add(asOf);
    }

    protected override async Task AskAsync(Invocation run, Workspace workspace, LedgerClient client)
    {
        var lot = await LotOfAsync(workspace, client, run.Of(what), run.Cancellation);
        var found = await client.JudgeAsOfAsync(lot, DateTimeOffset.FromUnixTimeMilliseconds(run.Of(asOf)), run.Cancellation);
        run.Show(workspace, JudgmentView.Json(lot, found), console => JudgmentView.Write(console, found));
    }

    private static bool TryDay(string text, out long value, [NotNullWhen(false)] out TextFault? fault) =>
        TimeText.TryParseDay(text, null, out value, out fault);
}
