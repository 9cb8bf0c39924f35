namespace Traceability.Bench;

/// <summary>How long many things took. Not safe for use by several threads: each keeps its own, and they are put together afterwards.</summary>
internal sealed class Times
{
    private readonly List<double> milliseconds = [];

    /// <summary>How many.</summary>
    public int Count => milliseconds.Count;

    /// <summary>All of several.</summary>
    public static Times Of(IEnumerable<Times> parts)
    {
        var all = new Times();
        foreach (var part in parts)
        {
            all.milliseconds.AddRange(part.milliseconds);
        }

        all.milliseconds.Sort();
        return all;
    }

    /// <summary>Adds one.</summary>
    public void Add(TimeSpan took) => milliseconds.Add(took.TotalMilliseconds);

    /// <summary>The time that this share of them did not pass, of <see cref="Of"/>; 0 of none.</summary>
    public double At(double share) =>
        milliseconds.Count == 0 ? 0 : milliseconds[Math.Min(milliseconds.Count - 1, (int)(share * milliseconds.Count))];
}
