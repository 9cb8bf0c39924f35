using Google.Protobuf;
using Traceability.LedgerCore.Statements;
using Traceability.TestKit;
using Traceability.V1;

namespace Traceability.Bench;

/// <summary>
/// Really signed statements of one season, made before any clock starts: histories of a harvest that is dried, sold to a processor,
/// received, and sold once more to a trader. Each statement rests on the one before, and is admitted when they are sent in order.
/// </summary>
internal sealed class SignedLoad
{
    /// <summary>Statements of one history.</summary>
    public const int StatementsOfHistory = 5;

    // Ten million entries stay within the quota of the season.
    private const long HarvestMg = 400;
    private const long DriedMg = 40;
    private const long SoldMg = 10;

    private readonly byte[][] opening;
    private readonly byte[][][] histories;
    private int next;

    private SignedLoad(byte[][] opening, byte[][][] histories) => (this.opening, this.histories) = (opening, histories);

    /// <summary>What a ledger needs before the season can start, in order, as bytes of AppendRequest.</summary>
    public IReadOnlyList<byte[]> Opening => opening;

    /// <summary>Bytes of a request, on average.</summary>
    public double RequestSize => histories.Take(100).SelectMany(history => history).Average(request => request.Length);

    /// <summary>Makes histories on all processors.</summary>
    /// <param name="statements">About how many.</param>
    /// <param name="now">The season is about as old as a day then: a service whose clock is right finds nothing late.</param>
    /// <param name="first">Number of the first history; those of different numbers are different.</param>
    public static SignedLoad Make(int statements, DateTimeOffset now, int first = 0)
    {
        var began = now.ToUnixTimeMilliseconds() - (31 * SeasonScript.Day);
        byte[][][] histories = new byte[(statements / StatementsOfHistory) + 1][][];
        var shares = Environment.ProcessorCount;
        Parallel.For(0, shares, share =>
        {
            // Each has the same people, whose keys and ids never change.
            var season = SeasonScript.Open(began);
            for (var number = share; number < histories.Length; number += shares)
            {
                histories[number] = History(season, first + number);
            }
        });
        return new SignedLoad([.. SeasonScript.Open(began).Entries.Select(entry => RequestOf(entry.Statement))], histories);
    }

    /// <summary>The next history that nobody has taken, as bytes of AppendRequest or AppendBatchRequest, which are the same; null when all are taken.</summary>
    public byte[][]? Take()
    {
        var taken = Interlocked.Increment(ref next) - 1;
        return taken < histories.Length ? histories[taken] : null;
    }

    /// <summary>Lets all histories be taken anew, for another ledger.</summary>
    public void Rewind() => next = 0;

    private static byte[][] History(SeasonScript season, int number)
    {
        season.NowMs = season.BeganMs + (30 * SeasonScript.Day) + (number % SeasonScript.Day);
        var requests = new List<byte[]>(StatementsOfHistory);
        var harvest = Sign(season.Harvest(HarvestMg).With(statement => statement.Harvest.Slip = $"F{number}"));
        var dried = Sign(season.Dry(season.Cooperative, harvest, HarvestMg / 2, DriedMg));
        var sold = Sign(season.Sell(season.Cooperative, dried, SoldMg, season.Processor));
        Sign(season.Receive(season.Processor, sold.Statement, SoldMg));
        Sign(season.Sell(season.Cooperative, dried, SoldMg, season.Trader));
        return [.. requests];

        LotKey Sign(Traceability.TestKit.Draft draft)
        {
            var signed = draft.Sign();
            requests.Add(new AppendRequest { Statement = signed }.ToByteArray());
            return new LotKey(StatementId.Of(signed.Statement.Span), 0);
        }
    }

    private static byte[] RequestOf(AdmittedStatement statement) => new AppendRequest
    {
        Statement = new SignedStatement
        {
            Statement = ByteString.CopyFrom(statement.Bytes.Span),
            Signatures = { statement.Signatures },
            SealedParts = { statement.Parts.Sealed },
        },
    }.ToByteArray();
}
