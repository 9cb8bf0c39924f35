namespace Traceability.LedgerCore.Labels;

/// <summary>Every number that decides about suspicion. docs/scans.md says why each is what it is; a test holds both together.</summary>
public static class SuspicionScale
{
    /// <summary>Score from which the producer and its certification body see a code in their list.</summary>
    public const int Listed = 40;

    /// <summary>Score from which whoever scans it reads a careful sentence.</summary>
    public const int Told = 70;

    /// <summary>Days within which places count as at the same time.</summary>
    public const int PlaceDays = 14;

    /// <summary>Visitors that a country needs within that time to be a place of the pack.</summary>
    public const int PlaceVisitors = 3;

    /// <summary>Days on which they must have come: an evening of somebody's travels through a VPN is one.</summary>
    public const int PlaceVisits = 2;

    /// <summary>Days of a month, where months are counted.</summary>
    public const int MonthDays = 30;

    /// <summary>Visitors that a month needs to count.</summary>
    public const int MonthVisitors = 5;

    /// <summary>Days after the first opening on which a household may still show the pack around.</summary>
    public const int HouseholdDays = 7;

    /// <summary>Of a hundred good scans of a batch, as many typed wrongly are no news.</summary>
    public const int SlipsPercent = 2;

    private static readonly Dictionary<SuspicionReason, (long From, int Points)[]> Steps = new()
    {
        [SuspicionReason.ManyPlaces] = [(2, 20), (3, 35), (4, 60), (5, 80)],
        [SuspicionReason.Scattered] = [(12, 25), (25, 45), (50, 75)],
        [SuspicionReason.TooOften] = [(60, 20), (120, 40), (250, 60), (500, 80)],
        [SuspicionReason.TooLong] = [(6, 25), (9, 45)],
        [SuspicionReason.BeforeActivation] = [(6, 25), (12, 45), (25, 70)],
        [SuspicionReason.AfterOpening] = [(6, 25), (15, 45), (40, 70)],
        [SuspicionReason.OpenedOften] = [(4, 25), (8, 45), (15, 70)],
        [SuspicionReason.AfterVoid] = [(4, 25), (8, 45), (20, 70)],
        [SuspicionReason.AfterRecall] = [(12, 20), (30, 45), (100, 70)],
        [SuspicionReason.InventedSerials] = [(5, 25), (15, 45), (60, 70)],
    };

    /// <summary>Every reason with its steps: from which count on it has how many points.</summary>
    public static IEnumerable<(SuspicionReason Reason, IReadOnlyList<(long From, int Points)> Steps)> All =>
        Steps.OrderBy(pair => pair.Key).Select(pair => (pair.Key, (IReadOnlyList<(long From, int Points)>)pair.Value));

    /// <summary>Points of a count; 0 below the first step.</summary>
    public static int PointsOf(SuspicionReason reason, long measured) => Steps[reason].LastOrDefault(step => measured >= step.From).Points;
}
