using Traceability.LedgerCore.Labels;

namespace Traceability.LedgerCore.Tests.Labels;

/// <summary>Scans of one pack as a story tells them. Day 0 is 2026-01-01.</summary>
internal sealed class ScanStory
{
    private const int FirstDay = 20_454;

    private readonly List<ScanCount> scans = [];

    public IReadOnlyList<ScanCount> Scans => scans;

    /// <summary>Visitors on each of some days.</summary>
    public ScanStory Seen(string country, int from, int until, int visitors = 1, int every = 1, ScanKind kind = ScanKind.Outer)
    {
        for (var day = from; day <= until; day += every)
        {
            scans.Add(new ScanCount(FirstDay + day, country, kind, visitors));
        }

        return this;
    }

    /// <summary>Visitors of several countries on the same days.</summary>
    public ScanStory SeenIn(string countries, int from, int until, int visitors = 1, int every = 1) => countries.Split(' ')
        .Aggregate(this, (story, country) => story.Seen(country, from, until, visitors, every));
}
