namespace Traceability.Audit;

/// <summary>Something that is not as it must be.</summary>
/// <param name="Where">Exactly what, e.g. "entry 4711", "tile 1/003", "checkpoint of size 512", "state record Lot …".</param>
/// <param name="What">What is wrong with it.</param>
public sealed record Finding(string Where, string What)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Where}: {What}";
}
