using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using Traceability.Cli.Output;
using Traceability.Cli.Texts;
using Traceability.Cli.Views;
using Traceability.Cli.Workspaces;
using Traceability.Client;
using Traceability.V1;

namespace Traceability.Cli.Commands;

/// <summary>What rests on a certificate: lots, labels and buyers that a suspension or withdrawal touches.</summary>
internal sealed class TouchedCommand : QuestionCommand
{
    private const int MostOnPage = 1000;

    private readonly Argument<string> certificate = Typed.Words("certificate", "The certificate's id.");
    private readonly Option<long?> from = Typed.Optional<long>("--from", "DAY", "Only lots made from this day or moment on.", TryDay);
    private readonly Option<long?> until = Typed.Optional<long>("--until", "DAY", "Only lots made before this day or moment.", TryDay);
    private readonly Option<int> limit = Typed.Count("--limit", "LOTS", "List at most this many lots, 1 to 100000; the sums are over all.", 1, 100_000);

    public TouchedCommand(Host host)
        : base("touched", "What rests on a certificate: lots, labels and buyers that a suspension or withdrawal touches.", host)
    {
        limit.DefaultValueFactory = _ => 100;
        Arguments.Add(certificate);
        Options.Add(from);
        Options.Add(until);
        Options.Add(limit);
    }

    protected override async Task AskAsync(Invocation run, Workspace workspace, LedgerClient client)
    {
        var id = KnownIds.Of(workspace).Read(run.Of(certificate), "certificate");
        var request = new FindTouchedRequest
        {
            Certificate = id.ToByteString(),
            FromMs = run.Of(from) ?? 0,
            UntilMs = run.Of(until) ?? 0,
            PageSize = Math.Min(run.Of(limit), MostOnPage),
        };
        var lots = new List<LotView>();
        var sums = new TouchedSums();
        do
        {
            var page = await client.FindTouchedAsync(request, run.Cancellation);
            sums = page.Sums ?? sums;
            lots.AddRange(page.Lots);
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0 && lots.Count < run.Of(limit));

        var shown = lots.Take(run.Of(limit)).ToList();
        run.Show(workspace, TouchedView.Json(id, sums, shown), console => TouchedView.Write(console, sums, shown));
        if (sums.Lots > shown.Count)
        {
            run.Terminal.Note($"{shown.Count} of {sums.Lots} lots are listed; raise --limit to see more.");
        }
    }

    private static bool TryDay(string text, out long value, [NotNullWhen(false)] out TextFault? fault) =>
        TimeText.TryParseDay(text, null, out value, out fault);
}
