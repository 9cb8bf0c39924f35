using System.CommandLine;
using System.Globalization;
using Traceability.Cli.Output;
using Traceability.Cli.Texts;
using Traceability.Cli.Views;
using Traceability.Client;

namespace Traceability.Cli.Commands;

/// <summary>Follows the alerts, each proved to be in the log, and remembers how far it came.</summary>
internal sealed class AlertsFollowCommand : TraceCommand
{
    private readonly Option<string> jurisdiction = Typed.Option<string>(
        "--jurisdiction", "COUNTRY", "Only what concerns this country, e.g. VN; alerts for everywhere too.", CountryText.TryParse);

    private readonly Option<ulong?> since = new("--since")
    {
        HelpName = "CURSOR",
        Description = "Where to begin; else where the last follow of the same country ended.",
    };

    private readonly Option<bool> once = new("--once") { Description = "End at the newest alert instead of staying." };

    public AlertsFollowCommand(Host host)
        : base("follow", "Follow published alerts, a line each. Each is proved to be in the ledger before it is shown.", host)
    {
        Options.Add(jurisdiction);
        Options.Add(since);
        Options.Add(once);
    }

    protected override async Task<ExitCode> RunAsync(Invocation run)
    {
        var workspace = run.OpenWorkspace();
        var country = run.Of(jurisdiction) ?? "";
        var place = new AlertPlace(workspace.Folder, country);
        await using var client = workspace.Connect();
        try
        {
            await foreach (var alert in client.FollowAlertsAsync(run.Of(since) ?? place.Read(), country, !run.Of(once), run.Cancellation))
            {
                run.Terminal.ShowLine(AlertDocument.Of(alert), Line(alert));
                place.Keep(alert.Cursor);
            }
        }
        catch (OperationCanceledException) when (run.Cancellation.IsCancellationRequested)
        {
            // Ctrl-C is how it ends.
        }

        return ExitCode.Ok;
    }

    private static string Line(VerifiedAlert alert)
    {
        var said = alert.Statement.Alert;
        var where = said.Jurisdictions.Count == 0 ? "everywhere" : string.Join(' ', said.Jurisdictions);
        var recalled = alert.Recall is { } recall ? $"  TAKEN BACK: {recall.AlertRecall.Reason}" : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{alert.Index,8}  {TimeText.Format(alert.Statement.OccurredAtMs)}  {AlertKinds.Names.Of(said.Kind)}  {where}  "
            + $"{said.Sentence}{recalled}");
    }
}
