using System.Globalization;

namespace Traceability.Client;

/// <summary>Masses for people.</summary>
public static class MassText
{
    private const long MilligramsPerKilogram = 1_000_000;

    /// <summary>Kilograms, exact, without trailing zeros: 1500000 is "1.5 kg".</summary>
    /// <param name="milligrams">0 or more.</param>
    public static string Kilograms(long milligrams) =>
        ((decimal)milligrams / MilligramsPerKilogram).ToString("0.######", CultureInfo.InvariantCulture) + " kg";
}
