using Traceability.LedgerCore.Keys;
using Traceability.LedgerCore.Statements;

namespace Traceability.Audit.Fsck;

/// <summary>
/// How fast this machine checks signatures and does nothing else: the same library, signatures of the same entries, parsed keys, as many
/// threads. Measured in slices while the check stands still, all along it, because a processor's speed changes while a check runs.
/// </summary>
/// <param name="parsed">Keys of signers.</param>
/// <param name="threads">Of the check.</param>
/// <param name="time">To measure.</param>
internal sealed class BareGauge(ParsedKeys parsed, int threads, TimeProvider time)
{
    private const int Most = 4096;
    private const int OfBundle = 32;

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(100);

    private readonly Lock guard = new();
    private readonly List<(PublicKey Key, StatementId Digest, Signature Value)> kept = [];
    private long last = time.GetTimestamp();
    private int oldest;
    private long done;
    private TimeSpan thread;

    /// <summary>Whether it is time for a slice.</summary>
    public bool IsDue => time.GetElapsedTime(last) > Interval;

    /// <summary>Time that slices took, which is none of the check's.</summary>
    public TimeSpan Elapsed { get; private set; }

    /// <summary>Processor time that slices took.</summary>
    public TimeSpan Busy { get; private set; }

    /// <summary>What was measured; null without any signature.</summary>
    public BareSpeed? Speed => done == 0
        ? null
        : new BareSpeed(done * threads / thread.TotalSeconds, Busy.TotalSeconds / done);

    /// <summary>Keeps some signatures of a bundle, in place of those that were kept longest. Safe for use by many threads.</summary>
    public void Keep(IEnumerable<AdmittedStatement> statements)
    {
        foreach (var statement in statements.Take(OfBundle))
        {
            var first = statement.Signatures[0];
            if (parsed.TryParse(first.PublicKey, out var key) && Signature.TryParse(first.Value.Span, out var value, out _))
            {
                Keep((key, statement.Id, value));
            }
        }
    }

    /// <summary>Measures a slice. Nothing else of this process is at work.</summary>
    public void Measure()
    {
        var (start, busy) = (time.GetTimestamp(), Environment.CpuUsage.TotalTime);
        if (kept.Count > 0)
        {
            var others = Enumerable.Range(1, threads - 1).Select(number => new Thread(() => Run(number))).ToArray();
            Array.ForEach(others, other => other.Start());
            Run(0);
            Array.ForEach(others, other => other.Join());
        }

        Elapsed += time.GetElapsedTime(start);
        Busy += Environment.CpuUsage.TotalTime - busy;
        last = time.GetTimestamp();
    }

    private void Keep((PublicKey Key, StatementId Digest, Signature Value) one)
    {
        lock (guard)
        {
            if (kept.Count < Most)
            {
                kept.Add(one);
                return;
            }

            kept[oldest] = one;
            oldest = (oldest + 1) % Most;
        }
    }

    private void Run(int number)
    {
        var (start, mine) = (time.GetTimestamp(), 0L);
        for (var place = number % kept.Count; time.GetElapsedTime(start) < Slice; mine++)
        {
            var (key, digest, value) = kept[place];
            if (!key.Verify(digest.Span, value))
            {
                throw new InvalidOperationException("A signature that was right is wrong.");
            }

            place = (place + threads) % kept.Count;
        }

        lock (guard)
        {
            (done, thread) = (done + mine, thread + time.GetElapsedTime(start));
        }
    }
}
