namespace Traceability.Cli.Texts;

/// <summary>In which order a file writes the days that have slashes.</summary>
internal enum DayOrder
{
    /// <summary>14/06/2026.</summary>
    DayMonthYear,

    /// <summary>06/14/2026.</summary>
    MonthDayYear,
}
