using Traceability.TestKit;

namespace Traceability.LedgerCore.Tests.Labels.Gs1;

public sealed class Gs1VectorTests
{
    [SharedFact(Gs1VectorRow.File)]
    public void Every_published_row_agrees_or_is_listed_with_its_clause()
    {
        var rows = Gs1VectorRow.All().ToArray();
        var differing = rows.Where(row => row.Ours != row.Expected).Select(row => $"{row.Asked} | {row.Expected} | {row.Ours}").Distinct().ToArray();
        System.IO.File.WriteAllLines("/tmp/gs1diff.txt", differing);
        Assert.True(rows.Length > 2000);
        Assert.Empty(differing);
    }
}
