namespace Traceability.Cli.Texts;

/// <summary>Units of mass; the value is the power of ten that makes milligrams of it.</summary>
internal enum MassUnit
{
    /// <summary>mg.</summary>
    Milligram = 0,

    /// <summary>g.</summary>
    Gram = 3,

    /// <summary>kg.</summary>
    Kilogram = 6,

    /// <summary>t, 1,000 kg.</summary>
    Tonne = 9,
}
