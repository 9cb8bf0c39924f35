using System.Diagnostics.Metrics;
using Traceability.LedgerService.Telemetry;

namespace Traceability.LedgerService.Vitals;

/// <summary>Instruments that are asked: they show what was last seen, and read nothing themselves.</summary>
internal sealed class LedgerGauges(LedgerMeters meters, TimeProvider time)
{
    /// <summary>Shows it from now on.</summary>
    public void Show(Readiness readiness)
    {
        var meter = meters.Meter;
        meter.CreateObservableGauge("ledger.ready", () => readiness.IsReady() ? 1 : 0, "1", "1 when calls may be sent to this service.");
        meter.CreateObservableGauge("ledger.queue.depth", () => readiness.Waiting, "{statement}", "Statements that wait for the sequencer.");
        Seen("ledger.head.size", "{entry}", "Entries of the log.", seen => [new(seen.HeadSize)]);
        Seen("ledger.checkpoint.age", "s", "Time since the newest entry was recorded and its checkpoint signed.", seen =>
            seen.RecordedAtMs > 0 ? [new(Math.Max(0, (time.GetUtcNow().ToUnixTimeMilliseconds() - seen.RecordedAtMs) / 1000))] : []);
        Seen("ledger.witness.lag", "{entry}", "Entries that a witness has not cosigned yet.", seen => Each(seen.WitnessLags, "ledger.witness"));
        Seen("ledger.follower.lag", "{entry}", "Entries that a follower has not read yet.", seen => Each(seen.FollowerLags, "ledger.follower"));
        Seen("ledger.wal.size", "By", "Size of the embedded database's write-ahead log.", seen => seen.WalBytes is { } bytes ? [new(bytes)] : []);
        Seen("ledger.disk.free", "By", "Free space on the disk of the data directory.", seen => seen.DiskFreeBytes is { } bytes ? [new(bytes)] : []);

        void Seen(string name, string unit, string says, Func<LedgerVitals, IEnumerable<Measurement<long>>> read) =>
            meter.CreateObservableGauge(name, () => readiness.Seen is { } seen ? read(seen) : [], unit, says);
    }

    private static IEnumerable<Measurement<long>> Each(IReadOnlyDictionary<string, long> values, string attribute) =>
        values.Select(value => new Measurement<long>(value.Value, new KeyValuePair<string, object?>(attribute, value.Key)));
}
