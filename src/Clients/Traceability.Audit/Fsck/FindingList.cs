namespace Traceability.Audit.Fsck;

/// <summary>What was found: the first thousand, and how many in all, so that a log that is wrong throughout does not fill the memory.</summary>
internal sealed class FindingList
{
    private const int Kept = 1000;

    private readonly List<Finding> findings = [];

    public IReadOnlyList<Finding> Findings => findings;

    public long Count { get; private set; }

    public void Add(string where, string what) => Add(new Finding(where, what));

    public void Add(Finding finding)
    {
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
