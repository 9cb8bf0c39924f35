namespace Traceability.Cli.Images;

/// <summary>Finds the three squares at the corners of a code: runs of dark and light as 1:1:3:1:1, across and down.</summary>
internal static class FinderPatterns
{
    // The largest codes hold hundreds of places that look alike, most of them above the lower square.
    private const int MostFound = 2000;
    private const int MostTried = 14;

    /// <summary>Sets of three that may be one code, the likeliest first.</summary>
    public static IEnumerable<QrCorners> In(BlackAndWhite bits)
    {
        var found = Marks(bits).OrderByDescending(mark => mark.Seen).Take(MostTried).ToList();
        return from a in Enumerable.Range(0, found.Count)
               from b in Enumerable.Range(a + 1, found.Count - a - 1)
               from c in Enumerable.Range(b + 1, found.Count - b - 1)
               let set = Set(found[a], found[b], found[c])
               where set is not null
               orderby set.Value.Skew
               select set.Value.Corners;
    }

    private static List<Mark> Marks(BlackAndWhite bits)
    {
        var marks = new List<Mark>();
        var runs = new int[5];
        for (var y = 0; y < bits.Height; y++)
        {
            Array.Clear(runs);
            var state = 0;
            for (var x = 0; x <= bits.Width; x++)
            {
                var isDark = bits[x, y];
                if (isDark == (state % 2 == 0))
                {
                    runs[state]++;
                    continue;
                }

                if (state < 4)
                {
                    if (state > 0 || runs[0] > 0)
                    {
                        state++;
                        runs[state] = 1;
                    }

                    continue;
                }

                if (IsMark(runs) && Look(bits, runs, x, y) is { } mark)
                {
                    Keep(marks, mark);
                }

                // The last dark run may be the first of the next square.
                (runs[0], runs[1], runs[2], runs[3], runs[4]) = (runs[2], runs[3], runs[4], 1, 0);
                state = 3;
            }
        }

        return marks;
    }

    private static Mark? Look(BlackAndWhite bits, int[] runs, int end, int y)
    {
        var middle = (int)(end - runs[4] - runs[3] - (runs[2] / 2.0));
        if (Across(bits, middle, y, 0, 1) is not { } down)
        {
            return null;
        }

        var centre = (int)Math.Round(down.Middle);
        return Across(bits, middle, centre, 1, 0) is { } over && Math.Max(down.Module, over.Module) < 2.2 * Math.Min(down.Module, over.Module)
            ? new Mark(new Spot(over.Middle + 0.5, down.Middle + 0.5), (down.Module + over.Module) / 2, 1)
            : null;
    }

    // The same five runs through a place, in one direction.
    private static (double Middle, double Module)? Across(BlackAndWhite bits, int x, int y, int dx, int dy)
    {
        var runs = new int[5];
        var limit = Math.Max(bits.Width, bits.Height);
        var back = 0;
        for (var state = 2; state >= 0; state--)
        {
            while (bits[x - (back * dx), y - (back * dy)] == (state % 2 == 0) && back < limit && Inside(bits, x - (back * dx), y - (back * dy)))
            {
                runs[state]++;
                back++;
            }
        }

        var ahead = 1;
        for (var state = 2; state <= 4; state++)
        {
            while (bits[x + (ahead * dx), y + (ahead * dy)] == (state % 2 == 0) && ahead < limit && Inside(bits, x + (ahead * dx), y + (ahead * dy)))
            {
                runs[state]++;
                ahead++;
            }
        }

        var start = (dx == 1 ? x : y) - back + 1;
        return IsMark(runs) ? (start + runs[0] + runs[1] + ((runs[2] - 1) / 2.0), runs.Sum() / 7.0) : null;
    }

    private static bool Inside(BlackAndWhite bits, int x, int y) => x >= 0 && y >= 0 && x < bits.Width && y < bits.Height;

    private static bool IsMark(int[] runs)
    {
        if (runs.Contains(0))
        {
            return false;
        }

        var module = runs.Sum() / 7.0;
        var slack = Math.Max(0.5 * module, 1.01);
        return module >= 1 && Math.Abs(runs[0] - module) <= slack && Math.Abs(runs[1] - module) <= slack && Math.Abs(runs[2] - (3 * module)) <= 3 * slack
            && Math.Abs(runs[3] - module) <= slack && Math.Abs(runs[4] - module) <= slack;
    }

    private static void Keep(List<Mark> marks, Mark mark)
    {
        var same = marks.FindIndex(one => (one.Middle - mark.Middle).Length < 2 * one.Module);
        if (same >= 0)
        {
            var one = marks[same];
            var seen = one.Seen + 1;
            marks[same] = new Mark(
                new Spot(((one.Middle.X * one.Seen) + mark.Middle.X) / seen, ((one.Middle.Y * one.Seen) + mark.Middle.Y) / seen),
                ((one.Module * one.Seen) + mark.Module) / seen,
                seen);
        }
        else if (marks.Count < MostFound)
        {
            marks.Add(mark);
        }
    }

    // The right angle is at the upper left; how far from one it is tells how likely the set is.
    private static (QrCorners Corners, double Skew)? Set(Mark a, Mark b, Mark c)
    {
        Mark[] marks = [a, b, c];
        var module = marks.Average(mark => mark.Module);
        var corner = Enumerable.Range(0, 3).MaxBy(place => (marks[(place + 1) % 3].Middle - marks[(place + 2) % 3].Middle).Length);
        var (first, second) = (marks[(corner + 1) % 3].Middle, marks[(corner + 2) % 3].Middle);
        var (u, v) = (first - marks[corner].Middle, second - marks[corner].Middle);
        var cross = (u.X * v.Y) - (u.Y * v.X);
        var (right, below) = cross > 0 ? (first, second) : (second, first);
        var slant = Math.Abs((u.X * v.X) + (u.Y * v.Y)) / Math.Max(1, u.Length * v.Length);
        var uneven = Math.Abs(u.Length - v.Length) / Math.Max(1, Math.Max(u.Length, v.Length));
        var sizes = (marks.Max(mark => mark.Module) - marks.Min(mark => mark.Module)) / module;
        var side = module * Straightened(right - marks[corner].Middle);
        return slant < 0.35 && uneven < 0.4 && sizes < 0.8 && u.Length > 10 * side
            ? (new QrCorners(marks[corner].Middle, right, below, side), slant + uneven + sizes)
            : null;
    }

    // A line along the rows of the picture is in a turned square for longer than its side is: at 45 degrees by the root of two.
    private static double Straightened(Spot side) => Math.Max(Math.Abs(side.X), Math.Abs(side.Y)) / Math.Max(1, side.Length);

    private sealed record Mark(Spot Middle, double Module, int Seen);
}
