using System.Security.Cryptography;
using Traceability.LedgerCore.Labels;
using Traceability.LedgerService.Verification;

namespace Traceability.Bench;

/// <summary>A million serials: making their root, as the issuer does, and committing them, as the ledger does; and QR codes of packs.</summary>
internal static class LabelsBench
{
    private const int Codes = 10_000;
    private const int Portion = 100;

    public static async Task RunAsync(BenchOptions options, FigureSheet sheet, CancellationToken cancellation)
    {
        var units = Math.Min(Serial.MaxUnits, options.Labels);
        var seed = new byte[Serial.SeedSize];
        var hashing = await LoadRun.OfAsync(1, (_, times) => Timed(times, () => Hash(units)), 0, null);
        sheet.Add((hashing with { Done = 2L * units }).Figure("labels", "none", "limit: bare SHA-256 of as many nodes", "hashes"));
        var root = await LoadRun.OfAsync(1, (_, times) => Timed(times, () => Root(seed, units)), 0, null);
        sheet.Add((root with { Done = units }).Figure("labels", "none", $"{units:N0} serials and their root", "serials"));

        await using var ledger = await BenchLedger.OpenAsync();
        var product = LabelledSeason.Make(ledger.Season, units);
        await ledger.AppendAsync([.. product.Statements.SkipLast(1)]);
        var commit = await LoadRun.OfAsync(1, (_, times) => TimedAsync(times, () => ledger.AppendAsync([product.Statements[^1]])), 0, null);
        sheet.Add((commit with { Done = units }).Figure("labels", "sqlite", $"{units:N0} serials committed: root checked, ruled, durable", "serials") with
        {
            Ratio = hashing.Seconds / commit.Seconds,
            RatioTo = "bare SHA-256",
        });

        var host = $"https://trace.example{product.Path[..^20]}";
        var roll = new SerialRoll(seed, Codes);
        var pictures = await LoadRun.OfAsync(Environment.ProcessorCount, (number, times) => RenderAsync(number, host, roll, times), 0, null);
        sheet.Add((pictures with { Done = Codes }).Figure("labels", "none", $"{Codes:N0} QR codes as PNG, times of {Portion}", "pictures"));
    }

    private static Task RenderAsync(int number, string host, SerialRoll roll, Times times)
    {
        for (var from = number * Portion; from < Codes; from += Portion * Environment.ProcessorCount)
        {
            var first = from;
            Timed(times, () =>
            {
                for (var index = first; index < first + Portion; index++)
                {
                    QrPicture.Png($"{host}{roll.At(index)}", QrPicture.DefaultPixels);
                }
            });
        }

        return Task.CompletedTask;
    }

    private static void Root(byte[] seed, int units) => GC.KeepAlive(new SerialRoll(seed, units).Root);

    // A leaf and a node for each serial.
    private static void Hash(int units)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        var node = new byte[65];
        for (var done = 0; done < 2 * units; done++)
        {
            SHA256.HashData(node, digest);
            digest.CopyTo(node);
        }
    }

    private static Task Timed(Times times, Action run) => TimedAsync(times, () =>
    {
        run();
        return Task.CompletedTask;
    });

    private static async Task TimedAsync(Times times, Func<Task> run)
    {
        var start = System.Diagnostics.Stopwatch.GetTimestamp();
        await run();
        times.Add(System.Diagnostics.Stopwatch.GetElapsedTime(start));
    }
}
