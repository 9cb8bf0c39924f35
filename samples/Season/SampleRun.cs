using System.Security.Cryptography;
using Traceability.Client;
using Traceability.Season.Commands;
using Traceability.Season.Hosting;
using Traceability.Season.Play;
using Traceability.Season.Results;

namespace Traceability.Season;

/// <summary>./run: the service with the sample season in it, up until Ctrl-C.</summary>
internal static class SampleRun
{
    public static async Task<int> RunAsync(SeasonOptions options, CancellationToken cancellation)
    {
        await Ports.CheckAsync(options, cancellation);
        using var folder = await DataFolder.OpenAsync(options, cancellation);
        using var random = RandomNumberGenerator.Create();
        var teller = new Teller(Console.Out, brief: false);
        var diary = Diary.Open(folder.Diary, TimeProvider.System);
        await using var ledger = await LedgerProcess.StartAsync(options, folder, create: !diary.IsDone("genesis"), cancellation);
        var trace = new Trace(folder, random);
        var player = new Player(trace, diary, folder, teller);
        await player.PinAsync(ledger, cancellation);
        if (!diary.IsDone("recall-blend"))
        {
            teller.Heading("The sample season: every step is one command, signed by the party that types it.");
            teller.Line($"  {trace.Spoken("PARTY", ["init", "--grpc", ledger.Grpc.OriginalString])} pins the ledger first, once for each party.");
            teller.Line();
        }

        await player.PlayAsync(cancellation);
        var label = await FirstLabel.WriteAsync(trace, folder, diary.Result("labels"), "labels", Parties.Trader, cancellation);
        var recalled = await FirstLabel.WriteAsync(trace, folder, diary.Result("blend-labels"), "labels-blend", Parties.Trader, cancellation);
        var profile = Workspace.Open(folder.Party(Parties.Trader), TimeProvider.System).Profile!;
        new RunFile(
            ledger.Web.OriginalString, ledger.Grpc.OriginalString, profile.Origin, profile.VerifierKeys[0],
            label.ScanUrl, label.Picture, label.Bundle, recalled.ScanUrl).Write(folder.RunFile);
        Tell(teller, folder, label, recalled, ledger, profile);
        return await StayAsync(ledger, folder, cancellation);
    }

    private static void Tell(Teller teller, DataFolder folder, FirstLabel label, FirstLabel recalled, LedgerProcess ledger, LedgerProfile profile)
    {
        teller.Line(label.Blocks());
        teller.Line();
        teller.Heading($"Scan it, or open  {label.ScanUrl}");
        teller.Line($"QR code as PNG    {DataFolder.Spoken(label.Picture)}");
        teller.Line($"All 1,000 labels  {DataFolder.Spoken(Path.Combine(Path.GetDirectoryName(label.Picture)!, "labels.csv"))}");
        teller.Line($"Offline bundle    {DataFolder.Spoken(label.Bundle)}  (trace verify FILE --key KEY needs no network; KEY is the verifier key)");
        teller.Line($"A recalled pack   {recalled.ScanUrl}");
        teller.Line($"Ledger            {profile.Origin}  web {ledger.Web.OriginalString}  gRPC {ledger.Grpc.OriginalString}");
        teller.Line($"Verifier key      {profile.VerifierKeys[0]}");
        teller.Line("Up until Ctrl-C.");
    }

    private static async Task<int> StayAsync(LedgerProcess ledger, DataFolder folder, CancellationToken cancellation)
    {
        try
        {
            await ledger.WaitAsync(cancellation);
            throw new SeasonFault($"The ledger service ended by itself. What it said is in {DataFolder.Spoken(folder.ServiceLog)}.");
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return 0;
        }
        finally
        {
            // Whoever waits for the next run would be sent to ports that are no longer ours.
            File.Delete(folder.RunFile);
        }
    }
}
