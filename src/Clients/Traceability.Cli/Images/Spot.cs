namespace Traceability.Cli.Images;

/// <summary>A place in a picture, pixels from its upper left corner.</summary>
internal readonly record struct Spot(double X, double Y)
{
    public static Spot operator +(Spot a, Spot b) => new(a.X + b.X, a.Y + b.Y);

    public static Spot operator -(Spot a, Spot b) => new(a.X - b.X, a.Y - b.Y);

    public static Spot operator *(Spot a, double by) => new(a.X * by, a.Y * by);

    public double Length => Math.Sqrt((X * X) + (Y * Y));
}
