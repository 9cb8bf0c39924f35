using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Traceability.State.V1;
using Traceability.TestKit;

namespace Traceability.LedgerCore.Tests.Histories;

/// <summary>
/// I1, I2 and I3 of every harvest: certificate and collector, place and season, and the sums of the seasons. What is not in order is
/// kept and withheld.
/// </summary>
internal sealed class CollectionBook(SeasonScript season, Register register) : Book
{
    private readonly Dictionary<StatementId, (long MassMg, long AtMs)> harvests = [];
    private readonly HashSet<StatementId> restored = [];

    public override void Read(Page page)
    {
        if (page.Message.ClaimResolution is { Decision: V1.ClaimDecision.Restore } resolution)
        {
            restored.Add(StatementId.Of(resolution.Lot.StatementId));
        }

        if (page.Message.Harvest is not { } harvest)
        {
            return;
        }

        var measures = page.Part<V1.HarvestMeasures>();
        harvests[page.Id] = (measures.MassMg, page.Moment);
        CheckScope(page, harvest);
        CheckCollector(page, harvest);
        var isOutside = !Contains(register.Areas[harvest.Area], measures.Position);
        Same(page, isOutside, "OUTSIDE_AREA");
        Same(page, SeasonAt(harvest, page.Moment) is null, "SEASON_CLOSED", "QUOTA_MISSING");
        Count("late", page.Entry.RecordedAtMs > page.Moment + SeasonScript.Day);
    }

    public override void Balance()
    {
        var lots = harvests.Keys.ToDictionary(harvest => harvest, harvest => season.Lot(new LotKey(harvest, 0)));
        Assert.All(lots, lot => Assert.Equal(
            lot.Value.Claim == V1.ClaimStatus.Certified, !lot.Value.Quota.IsEmpty || (restored.Contains(lot.Key) && lot.Value.DeclaredError.IsEmpty)));
        foreach (var (id, (quota, maximumMg)) in register.Quotas)
        {
            var counted = lots.Where(lot => lot.Value.Quota.Equals(id.ToByteString())).Select(lot => harvests[lot.Key]).ToArray();
            Assert.All(counted, harvest => Assert.True(quota.SeasonFromMs <= harvest.AtMs && harvest.AtMs < quota.SeasonUntilMs));
            var sum = counted.Sum(harvest => harvest.MassMg);
            Assert.InRange(sum, 0, maximumMg);
            Assert.True(season.State.TryGet(StateKey.Quotas(StatementId.Of(quota.Area), quota.Species, quota.Part), out var stored));
            Assert.Equal(sum, QuotasRecord.Parser.ParseFrom(stored.Span).Items.Single(item => item.Id.Equals(id.ToByteString())).HarvestedMg);
            Count("season nearly full", sum > maximumMg * 9 / 10);
        }
    }

    private void CheckScope(Page page, V1.Harvest harvest)
    {
        var covering = register.CertificatesOf(page.Message.Issuer)
            .Where(one => register.IsInForce(one, page.Moment) && one.Certificate.Scope.Any(line =>
                line.Species == harvest.Species && line.Part == harvest.Part && line.Area.Equals(harvest.Area)
                && line.Activities.Contains(V1.Activity.Harvest) && (line.Units.Count == 0 || line.Units.Contains(harvest.Unit))))
            .Select(one => one.Id.ToByteString()).ToHashSet();
        Assert.Equal(covering, page.Lot().Certificates.ToHashSet());
        Same(page, covering.Count == 0, "CERTIFICATE_NOT_IN_FORCE", "CERTIFICATE_SUSPENDED", "CERTIFICATE_NOT_IN_SCOPE", "UNIT_NOT_IN_SCOPE");
    }

    private void CheckCollector(Page page, V1.Harvest harvest)
    {
        var held = register.ApprovalsOf(page.Message.Issuer, harvest.Collector)
            .Where(one => one.ValidFromMs <= page.Moment && page.Moment < one.ValidUntilMs).ToArray();
        var isAsked = register.RulesAt(page.Moment) is { CollectorsRequired: true };
        Same(page, isAsked && held.Length == 0, "COLLECTOR_NOT_APPROVED");
        Same(page, isAsked && held.Length > 0 && held.All(one => one.TrainedAtMs == 0 || one.TrainedAtMs > page.Moment), "COLLECTOR_NOT_TRAINED");
    }

    // Withheld for it, and without the claim as long as nobody restores it.
    private void Same(Page page, bool isExpected, params string[] codes)
    {
        Assert.True(isExpected == page.Has(codes), $"{page}: {codes[0]} {(isExpected ? "is missing" : "without cause")}");
        Assert.False(isExpected && page.Lot().Claim == V1.ClaimStatus.Certified);
        Count(codes[0], isExpected);
    }

    private V1.Quota? SeasonAt(V1.Harvest harvest, long moment) => register.Quotas.Values.Select(one => one.Quota).FirstOrDefault(quota =>
        quota.Area.Equals(harvest.Area) && quota.Species == harvest.Species && quota.Part == harvest.Part
        && quota.SeasonFromMs <= moment && moment < quota.SeasonUntilMs);

    private static bool Contains(V1.AreaBoundary boundary, V1.Position place) =>
        IsWithin(boundary.Outer, place) && !boundary.Holes.Any(hole => IsWithin(hole, place));

    // A ray to the east crosses the ring an odd number of times.
    private static bool IsWithin(V1.Ring ring, V1.Position place)
    {
        var crossings = 0;
        for (var (corner, before) = (0, ring.Corners.Count - 1); corner < ring.Corners.Count; before = corner++)
        {
            var (a, b) = (ring.Corners[before], ring.Corners[corner]);
            if (a.LatitudeE7 > place.LatitudeE7 != b.LatitudeE7 > place.LatitudeE7)
            {
                var along = ((decimal)place.LatitudeE7 - a.LatitudeE7) / ((decimal)b.LatitudeE7 - a.LatitudeE7);
                crossings += a.LongitudeE7 + (along * ((decimal)b.LongitudeE7 - a.LongitudeE7)) > place.LongitudeE7 ? 1 : 0;
            }
        }

        return crossings % 2 == 1;
    }
}
