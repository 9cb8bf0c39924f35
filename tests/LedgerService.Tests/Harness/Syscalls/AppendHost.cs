using Google.Protobuf;
using Microsoft.Data.Sqlite;
using Traceability.LedgerService.Checkpoints;
using Traceability.TestKit;
using Traceability.V1;

namespace Traceability.LedgerService.Tests;

/// <summary>
/// The life of a service in a process of its own, on one thread: it opens the ledger of a folder, takes two batches, and closes it.
/// Tests kill it, or make its calls to the system fail, at any of them.
/// </summary>
internal static class AppendHost
{
    /// <summary>What it says when it waits for a line before it touches the folder.</summary>
    public const string Ready = "ready";

    /// <summary>Before a receipt, in base64, of a statement that was acknowledged.</summary>
    public const string Receipt = "receipt ";

    /// <summary>Before the reason for which it did not start.</summary>
    public const string RefusedToStart = "refused to start: ";

    /// <summary>Before the fault of a batch, which it then sends again.</summary>
    public const string Failed = "failed: ";

    /// <summary>What it sends, batch by batch. The first fills a tile of a ledger of 254 entries.</summary>
    public static IReadOnlyList<IReadOnlyList<SignedStatement>> Batches(SeasonScript season) =>
        [[Harvest(season, "H1"), Harvest(season, "H2")], [Harvest(season, "H3")]];

    /// <param name="arguments">The folder.</param>
    public static async Task<int> Main(string[] arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        Console.WriteLine(Ready);
        Console.ReadLine();
        var ledger = TestLedger.At(arguments[0]);
        try
        {
            ledger.Get<LogKeys>();
        }
        catch (LedgerRefusedToStartException refusal)
        {
            Console.WriteLine(RefusedToStart + refusal.Message);
            return 1;
        }

        foreach (var batch in Batches(ledger.Season))
        {
            await SendAsync(ledger, batch);
        }

        SqliteConnection.ClearAllPools();
        return 0;
    }

    // Sent again until it is taken, as clients do.
    private static async Task SendAsync(TestLedger ledger, IReadOnlyList<SignedStatement> batch)
    {
        const int Attempts = 3;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                foreach (var outcome in await ledger.AppendAsync(batch))
                {
                    Console.WriteLine(Receipt + Convert.ToBase64String(outcome.Receipt!.ToByteArray()));
                }

                return;
            }
#pragma warning disable CA1031 // As the sequencer: whatever failed is told, and sent again.
            catch (Exception fault) when (attempt < Attempts)
#pragma warning restore CA1031
            {
                Console.WriteLine(Failed + fault.GetBaseException().Message);
            }
        }
    }

    private static SignedStatement Harvest(SeasonScript season, string slip) =>
        season.Harvest(SeasonScript.Kilogram).With(statement => statement.Harvest.Slip = slip).Sign();
}
