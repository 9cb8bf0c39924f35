namespace Traceability.Audit.Fsck;

/// <summary>
/// What was found: the first thousand, and how many in all, so that a log that is wrong throughout does not fill the memory.
/// </summary>
internal sealed class FindingList
{
    private const int Kept = 1000;

    private readonly List<Finding> findings = [];

    public IReadOnlyList<Finding> Findings => findings;

    public long Count { get; private set; }

    public void Add(string where, string what) => Add(new Finding(where, what));

    /// <summary>The edge of a growing log is looked at more than once: what was found there before is not found again.</summary>
    public void Add(Finding finding)
    {
        if (findings.Contains(finding))
        {
            return;
        }

        Count++;
        if (findings.Count < Kept)
        {
            findings.Add(finding);
        }
    }

    /// <summary>Takes over what an earlier run found.</summary>
    public void Open(IEnumerable<Finding> earlier, long count)
    {
        findings.AddRange(earlier.Take(Kept));
        Count = count;
    }
}
