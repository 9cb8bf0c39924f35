namespace Traceability.Audit.Replay;

/// <summary>Several sorted sequences of rows as one: of rows with one key, that of the newest sequence.</summary>
internal static class RunMerge
{
    /// <param name="newestFirst">Each in order of key, each key once.</param>
    public static IEnumerable<Row> Of(IEnumerable<IEnumerable<Row>> newestFirst)
    {
        var open = newestFirst.Select(rows => rows.GetEnumerator()).ToList();
        try
        {
            open.RemoveAll(IsAtEnd);
            while (open.Count > 0)
            {
                var next = open[0].Current;
                foreach (var rows in open)
                {
                    next = Compare(rows.Current, next) < 0 ? rows.Current : next;
                }

                yield return next;
                open.RemoveAll(rows => Compare(rows.Current, next) == 0 && IsAtEnd(rows));
            }
        }
        finally
        {
            open.ForEach(rows => rows.Dispose());
        }
    }

    private static int Compare(Row a, Row b) => a.Key.AsSpan().SequenceCompareTo(b.Key);

    private static bool IsAtEnd(IEnumerator<Row> rows)
    {
        if (rows.MoveNext())
        {
            return false;
        }

        rows.Dispose();
        return true;
    }
}
