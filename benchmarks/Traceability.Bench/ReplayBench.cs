using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Keys;
using Traceability.LedgerCore.Statements;
using Traceability.TestKit;
using Traceability.V1;

namespace Traceability.Bench;

/// <summary>
/// A replay from bytes, as an auditor's: every leaf is decoded, its statement and signatures checked on all processors, its sealed parts
/// opened, and all of it ruled on in order, with the state in memory. Nothing is read from a disk; ./bench fsck is the whole check.
/// </summary>
internal static class ReplayBench
{
    private const int Portion = 2_048;

    public static async Task RunAsync(BenchOptions options, FigureSheet sheet, CancellationToken cancellation)
    {
        var load = SignedLoad.Make(options.Entries, TimeProvider.System.GetUtcNow());
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
        var log = new List<(byte[] Leaf, IReadOnlyList<SealedPart> Parts)>();
        foreach (var request in load.Opening.Concat(Histories(load)))
        {
            var signed = AppendRequest.Parser.ParseFrom(request).Statement;
            log.Add((LeafOf(signed, now), signed.SealedParts));
        }

        var before = await Verifications.RunAsync(Environment.ProcessorCount, options.Time / 2);
        var run = await LoadRun.OfAsync(1, (_, times) => ReplayAsync(log, times, cancellation), 0, null);
        var after = await Verifications.RunAsync(Environment.ProcessorCount, options.Time / 2);
        var bare = (before.Rate + after.Rate) / 2;
        run = run with { Done = log.Count };
        sheet.Add(before.Figure("replay", "none", "limit: bare signatures, before", "signatures") with { P50Ms = 0, P99Ms = 0 });
        sheet.Add(after.Figure("replay", "none", "limit: bare signatures, after", "signatures") with { P50Ms = 0, P99Ms = 0 });
        sheet.Add(run.Figure("replay", "memory", $"{log.Count:N0} entries from bytes, times of {Portion:N0}", "entries") with
        {
            Ratio = run.Rate / bare,
            RatioTo = "bare signatures",
        });
    }

    private static IEnumerable<byte[]> Histories(SignedLoad load)
    {
        while (load.Take() is { } history)
        {
            foreach (var request in history)
            {
                yield return request;
            }
        }
    }

    private static byte[] LeafOf(SignedStatement signed, long recordedAtMs) => StatementAdmission.TryAdmit(
        signed, SeasonScript.Origin, out var admitted, out var refusal)
        ? LeafCodec.Encode(recordedAtMs, admitted)
        : throw new InvalidOperationException($"{refusal}");

    private static async Task ReplayAsync(List<(byte[] Leaf, IReadOnlyList<SealedPart> Parts)> log, Times times, CancellationToken cancellation)
    {
        var keys = new ParsedKeys();
        var state = new MemoryCustodyState();
        var index = 0UL;
        var next = JudgeAsync(0);
        for (var from = 0; from < log.Count; from += Portion)
        {
            var start = System.Diagnostics.Stopwatch.GetTimestamp();
            var judged = await next;
            next = JudgeAsync(from + Portion);
            foreach (var (statement, recordedAtMs) in judged)
            {
                var ruling = CustodyFold.Apply(new RecordedStatement(statement, index++, recordedAtMs, null), state);
                state.Apply(ruling is Ruling.Admitted admitted ? admitted.Changes : throw new InvalidOperationException("Refused in a replay."));
            }

            cancellation.ThrowIfCancellationRequested();
            times.Add(System.Diagnostics.Stopwatch.GetElapsedTime(start));
        }

        Task<(AdmittedStatement Statement, long RecordedAtMs)[]> JudgeAsync(int from) => Task.Run(() =>
        {
            var judged = new (AdmittedStatement, long)[Math.Max(0, Math.Min(Portion, log.Count - from))];
            Parallel.For(0, judged.Length, place => judged[place] = Judge(log[from + place], keys));
            return judged;
        });
    }

    private static (AdmittedStatement Statement, long RecordedAtMs) Judge((byte[] Leaf, IReadOnlyList<SealedPart> Parts) entry, ParsedKeys keys)
    {
        if (!LeafCodec.TryDecode(entry.Leaf, out var leaf, out var refusal))
        {
            throw new InvalidOperationException($"{refusal}");
        }

        var signed = new SignedStatement { Statement = leaf.Statement, Signatures = { leaf.Signatures }, SealedParts = { entry.Parts } };
        return StatementAdmission.TryAdmit(signed, SeasonScript.Origin, out var admitted, out refusal, personalMayBeErased: true, parsed: keys)
            ? (admitted, leaf.RecordedAtMs)
            : throw new InvalidOperationException($"{refusal}");
    }
}
