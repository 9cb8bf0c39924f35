using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Traceability.LedgerService.Telemetry;

namespace Traceability.LedgerService.Tests.Telemetry;

/// <summary>Everything that one service measures, as "name{attribute=value,...}".</summary>
internal sealed class Measured : IDisposable
{
    private readonly ConcurrentQueue<(string Name, string Attributes, double Value)> seen = [];
    private readonly MeterListener listener = new();

    public Measured(LedgerMeters meters)
    {
        listener.InstrumentPublished = (instrument, mine) =>
        {
            if (ReferenceEquals(instrument.Meter.Scope, meters))
            {
                Instruments[instrument.Name] = instrument;
                mine.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Keep(instrument, value, tags));
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Keep(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Keep(instrument, value, tags));
        listener.Start();
    }

    /// <summary>All instruments, by name.</summary>
    public ConcurrentDictionary<string, Instrument> Instruments { get; } = [];

    /// <summary>Asks the gauges.</summary>
    public void Ask() => listener.RecordObservableInstruments();

    /// <summary>Sum of what was measured, by attributes.</summary>
    public IReadOnlyDictionary<string, double> Sums(string name) =>
        seen.Where(one => one.Name == name).GroupBy(one => one.Attributes).ToDictionary(group => group.Key, group => group.Sum(one => one.Value));

    /// <summary>How often something was measured, by attributes.</summary>
    public IReadOnlyDictionary<string, int> Counts(string name) =>
        seen.Where(one => one.Name == name).GroupBy(one => one.Attributes).ToDictionary(group => group.Key, group => group.Count());

    /// <summary>Every attribute's value.</summary>
    public IEnumerable<string> Values() => seen.Select(one => one.Attributes);

    public void Dispose() => listener.Dispose();

    private void Keep(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        seen.Enqueue((instrument.Name, string.Join(',', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}")), value));
}
