using Traceability.LedgerCore.Keys;
using Traceability.LedgerCore.Statements;

namespace Traceability.Audit.Fsck;

/// <summary>
/// Signatures of the log that were right, kept to tell how fast this machine checks them and does nothing else: the same library, the
/// same signatures, parsed keys, as many threads.
/// </summary>
internal sealed class SignatureSample(ParsedKeys parsed)
{
    private const int Most = 16_384;
    private const int OfBundle = 16;

    private static readonly TimeSpan Long = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(100);

    private readonly Lock guard = new();
    private readonly List<(PublicKey Key, StatementId Digest, Signature Value)> kept = [];

    /// <summary>Keeps some signatures of a bundle.</summary>
    public void Keep(IEnumerable<AdmittedStatement> statements)
    {
        foreach (var statement in statements.Take(OfBundle))
        {
            var first = statement.Signatures[0];
            if (parsed.TryParse(first.PublicKey, out var key) && Signature.TryParse(first.Value.Span, out var value, out _))
            {
                lock (guard)
                {
                    if (kept.Count < Most)
                    {
                        kept.Add((key, statement.Id, value));
                    }
                }
            }
        }
    }

    /// <summary>On so many threads; null without any signature.</summary>
    public BareSpeed? Measure(int threads, TimeProvider time)
    {
        if (kept.Count == 0)
        {
            return null;
        }

        var enough = kept.Count < Most / 8 ? Short : Long;
        var (start, busy) = (time.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var done = 0L;
        Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, thread =>
        {
            var mine = 0L;
            for (var place = thread; time.GetElapsedTime(start) < enough; mine++)
            {
                var (key, digest, value) = kept[place];
                if (!key.Verify(digest.Span, value))
                {
                    throw new InvalidOperationException("A signature that was right is wrong.");
                }

                place = (place + threads) % kept.Count;
            }

            Interlocked.Add(ref done, mine);
        });
        return new BareSpeed(
            done / time.GetElapsedTime(start).TotalSeconds, (Environment.CpuUsage.TotalTime - busy).TotalSeconds / done);
    }
}
