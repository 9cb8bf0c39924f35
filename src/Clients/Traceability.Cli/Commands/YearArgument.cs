using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Traceability.Cli.Texts;

namespace Traceability.Cli.Commands;

/// <summary>A calendar year as it is typed.</summary>
internal static class YearArgument
{
    public static Argument<uint> Make(string description) => Typed.Argument<uint>("year", description, TryParse);

    private static bool TryParse(string text, out uint year, [NotNullWhen(false)] out TextFault? fault)
    {
        fault = uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out year) && year is >= 2000 and <= 2200
            ? null
            : new TextFault($"'{text}' is no year.", "Write e.g. 2026.");
        return fault is null;
    }
}
