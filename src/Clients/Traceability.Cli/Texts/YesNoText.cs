using System.Diagnostics.CodeAnalysis;

namespace Traceability.Cli.Texts;

/// <summary>Yes or no, in English, Vietnamese and Chinese.</summary>
internal static class YesNoText
{
    private static readonly string[] Yes = ["yes", "y", "true", "1", "có", "是"];
    private static readonly string[] No = ["no", "n", "false", "0", "không", "否"];

    public static bool TryParse(string text, out bool value, [NotNullWhen(false)] out TextFault? fault)
    {
        var clean = CellText.Clean(text);
        value = Yes.Contains(clean, StringComparer.OrdinalIgnoreCase);
        fault = value || No.Contains(clean, StringComparer.OrdinalIgnoreCase) ? null : new TextFault($"'{clean}' is neither yes nor no.", "Write yes or no.");
        return fault is null;
    }
}
