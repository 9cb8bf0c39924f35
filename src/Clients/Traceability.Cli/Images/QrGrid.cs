namespace Traceability.Cli.Images;

/// <summary>Reads the modules of a code off a picture: where its three squares and the small one opposite stand tells where every module is.</summary>
internal static class QrGrid
{
    /// <summary>Modules as [row, column], true for dark, for each size that the code may have.</summary>
    public static IEnumerable<bool[,]> Candidates(BlackAndWhite bits, QrCorners corners)
    {
        var across = ((corners.TopRight - corners.TopLeft).Length + (corners.BottomLeft - corners.TopLeft).Length) / 2 / corners.Module;
        var guess = (int)Math.Round((across + 7 - 17) / 4);
        foreach (var version in new[] { guess, guess - 1, guess + 1 }.Where(version => version is >= 1 and <= 40))
        {
            var size = 17 + (4 * version);
            foreach (var fourth in Fourth(bits, corners, size))
            {
                yield return Sample(bits, Plane.Of(corners, fourth.Spot, fourth.Module, size), size);
            }
        }
    }

    // Where the fourth corner's small square is seen, else where it would be were the picture taken from straight above.
    private static IEnumerable<(Spot Spot, double Module)> Fourth(BlackAndWhite bits, QrCorners corners, int size)
    {
        var straight = corners.TopRight + corners.BottomLeft - corners.TopLeft;
        if (size > 21)
        {
            var share = (size - 10.0) / (size - 7.0);
            var middle = new Spot(
                corners.TopLeft.X + ((straight.X - corners.TopLeft.X) * share), corners.TopLeft.Y + ((straight.Y - corners.TopLeft.Y) * share));
            var across = (corners.TopRight - corners.TopLeft) * (1 / (size - 7.0));
            var down = (corners.BottomLeft - corners.TopLeft) * (1 / (size - 7.0));
            foreach (var seen in Small(bits, middle, across, down))
            {
                yield return (seen, size - 6.5);
            }
        }

        yield return (straight, size - 3.5);
    }

    // The small square: a dark module within a light ring within a dark one. The places that fit best, at most three.
    private static IEnumerable<Spot> Small(BlackAndWhite bits, Spot middle, Spot across, Spot down)
    {
        var module = (across.Length + down.Length) / 2;
        var reach = (int)Math.Ceiling(5 * module);
        var step = Math.Max(1, (int)(module / 4));
        var found = new List<(Spot Spot, int Fit)>();
        for (var dy = -reach; dy <= reach; dy += step)
        {
            for (var dx = -reach; dx <= reach; dx += step)
            {
                var spot = new Spot(middle.X + dx, middle.Y + dy);
                var fit = 0;
                for (var row = -2; row <= 2; row++)
                {
                    for (var column = -2; column <= 2; column++)
                    {
                        var isDark = Math.Max(Math.Abs(row), Math.Abs(column)) != 1;
                        var place = spot + (across * column) + (down * row);
                        fit += bits[(int)place.X, (int)place.Y] == isDark ? 1 : 0;
                    }
                }

                if (fit >= 21)
                {
                    found.Add((spot, fit));
                }
            }
        }

        // Around the right place many fit alike: their middle is meant.
        foreach (var fit in found.Select(one => one.Fit).Distinct().OrderDescending().Take(3))
        {
            var best = found.Where(one => one.Fit >= fit).Select(one => one.Spot).ToList();
            yield return new Spot(best.Average(spot => spot.X), best.Average(spot => spot.Y));
        }
    }

    private static bool[,] Sample(BlackAndWhite bits, Plane plane, int size)
    {
        var modules = new bool[size, size];
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column < size; column++)
            {
                var spot = plane.At(column + 0.5, row + 0.5);
                modules[row, column] = bits[(int)Math.Floor(spot.X), (int)Math.Floor(spot.Y)];
            }
        }

        return modules;
    }
}
