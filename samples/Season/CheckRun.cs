using System.Security.Cryptography;
using Traceability.Client;
using Traceability.Season.Checks;
using Traceability.Season.Commands;
using Traceability.Season.Hosting;
using Traceability.Season.Play;
using Traceability.Season.Results;

namespace Traceability.Season;

/// <summary>./run --check: the season in a temporary folder on free ports, then everything about it from outside.</summary>
internal static class CheckRun
{
    public static async Task<int> RunAsync(SeasonOptions options, CancellationToken cancellation)
    {
        await Ports.CheckAsync(options, cancellation);
        using var folder = await DataFolder.OpenAsync(options, cancellation);
        using var random = RandomNumberGenerator.Create();
        var teller = new Teller(Console.Out, brief: true);
        var sheet = new CheckSheet(teller, cancellation);
        var trace = new Trace(folder, random);
        try
        {
            var bundle = await WhileUpAsync(options, folder, trace, teller, sheet, cancellation);
            await BundleChecks.RunAsync(
                sheet, trace, bundle, Workspace.Open(folder.Party(Parties.Trader), TimeProvider.System).Profile!.VerifierKeys[0], cancellation);
        }
        catch (SeasonFault fault)
        {
            await sheet.CheckAsync("the season is played", () => Task.FromResult<string?>(fault.Message));
        }

        sheet.Sum();
        return sheet.IsClean ? 0 : SeasonFault.Failed;
    }

    /// <summary>Everything that needs the service; gives the bundle's path.</summary>
    private static async Task<string> WhileUpAsync(
        SeasonOptions options, DataFolder folder, Trace trace, Teller teller, CheckSheet sheet, CancellationToken cancellation)
    {
        var diary = Diary.Open(folder.Diary, TimeProvider.System);
        await using var ledger = await LedgerProcess.StartAsync(options, folder, create: !diary.IsDone("genesis"), cancellation);
        var player = new Player(trace, diary, folder, teller);
        await player.PinAsync(ledger, cancellation);
        await player.PlayAsync(cancellation);
        var label = await FirstLabel.WriteAsync(trace, folder, diary.Result("labels"), "labels", Parties.Trader, cancellation);
        using var http = new HttpClient { BaseAddress = ledger.Web, Timeout = TimeSpan.FromSeconds(30) };
        var season = new PlayedSeason(folder, trace, diary, ledger, label, http, cancellation);
        await ProofChecks.RunAsync(sheet, season);
        await PageChecks.RunAsync(sheet, season);
        await RefusalChecks.RunAsync(sheet, season);
        await RuleBookChecks.RunAsync(sheet, season);
        await OverQuota.RunAsync(sheet, season);
        return label.Bundle;
    }
}
