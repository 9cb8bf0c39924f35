namespace Traceability.Cli.Images;

/// <summary>A code's plane as a picture shows it: the projective map from modules to pixels through four known places.</summary>
internal sealed class Plane
{
    private readonly double[] h;

    private Plane(double[] h) => this.h = h;

    /// <param name="fourth">Where the place at module (<paramref name="module"/>, <paramref name="module"/>) is.</param>
    public static Plane Of(QrCorners corners, Spot fourth, double module, int size)
    {
        (double U, double V, Spot Spot)[] known =
        [
            (3.5, 3.5, corners.TopLeft), (size - 3.5, 3.5, corners.TopRight), (3.5, size - 3.5, corners.BottomLeft), (module, module, fourth),
        ];
        var equations = new double[8, 9];
        for (var place = 0; place < 4; place++)
        {
            var (u, v, spot) = known[place];
            double[] first = [u, v, 1, 0, 0, 0, -u * spot.X, -v * spot.X, spot.X];
            double[] second = [0, 0, 0, u, v, 1, -u * spot.Y, -v * spot.Y, spot.Y];
            for (var column = 0; column < 9; column++)
            {
                equations[2 * place, column] = first[column];
                equations[(2 * place) + 1, column] = second[column];
            }
        }

        return new Plane(Solve(equations));
    }

    /// <summary>Where a place of the code is in the picture.</summary>
    public Spot At(double u, double v)
    {
        var scale = (h[6] * u) + (h[7] * v) + 1;
        scale = Math.Abs(scale) < 1e-9 ? 1e-9 : scale;
        return new Spot(((h[0] * u) + (h[1] * v) + h[2]) / scale, ((h[3] * u) + (h[4] * v) + h[5]) / scale);
    }

    private static double[] Solve(double[,] rows)
    {
        for (var column = 0; column < 8; column++)
        {
            var pivot = Enumerable.Range(column, 8 - column).MaxBy(row => Math.Abs(rows[row, column]));
            for (var k = 0; k < 9; k++)
            {
                (rows[column, k], rows[pivot, k]) = (rows[pivot, k], rows[column, k]);
            }

            var divisor = Math.Abs(rows[column, column]) < 1e-12 ? 1e-12 : rows[column, column];
            for (var row = 0; row < 8; row++)
            {
                var factor = row == column ? 0 : rows[row, column] / divisor;
                for (var k = column; k < 9 && factor != 0; k++)
                {
                    rows[row, k] -= factor * rows[column, k];
                }
            }
        }

        return [.. Enumerable.Range(0, 8).Select(row => rows[row, 8] / (Math.Abs(rows[row, row]) < 1e-12 ? 1e-12 : rows[row, row]))];
    }
}
