namespace Traceability.LedgerCore.Statements;

internal static class AreaShape
{
    private const int MaximumHoles = 16;

    public static Refusal? Check(V1.Area body) =>
        Field.Id("area.operator", body.Operator)
        ?? Field.Words("area.name", body.Name, 200)
        ?? Field.Country("area.country", body.Country)
        ?? Field.Words("area.region", body.Region, 200)
        ?? Field.Between("area.untreated_since_ms", body.UntreatedSinceMs, 0, Field.LatestMs);

    public static Refusal? Check(V1.AreaBoundary part) =>
        Field.Present("boundary.outer", part.Outer)
        ?? RingShape.Check("boundary.outer", part.Outer)
        ?? Field.Count("boundary.holes", part.Holes.Count, 0, MaximumHoles)
        ?? Field.Each("boundary.holes", part.Holes, RingShape.Check);
}
