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

    /// <summary>The same into a file, without an object for each row.</summary>
    /// <param name="newestFirst">None of them read yet.</param>
    /// <param name="writer">Of the file.</param>
    /// <param name="withDeleted">Whether what was deleted is written too: below there is something that it hides.</param>
    public static void Write(IEnumerable<RunReader> newestFirst, RunWriter writer, bool withDeleted)
    {
        List<RunReader> open = [.. newestFirst.Where(rows => rows.Read())];
        while (open.Count > 0)
        {
            var next = open[0];
            for (var place = 1; place < open.Count; place++)
            {
                next = open[place].Key.SequenceCompareTo(next.Key) < 0 ? open[place] : next;
            }

            if (withDeleted || !next.IsDeleted)
            {
                writer.Add(next.Key, next.Value, next.IsDeleted);
            }

            for (var place = open.Count - 1; place >= 0; place--)
            {
                if (open[place] != next && open[place].Key.SequenceEqual(next.Key) && !open[place].Read())
                {
                    open.RemoveAt(place);
                }
            }

            if (!next.Read())
            {
                open.Remove(next);
            }
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
