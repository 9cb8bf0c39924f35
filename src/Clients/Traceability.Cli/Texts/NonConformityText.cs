using System.Diagnostics.CodeAnalysis;
using Traceability.V1;

namespace Traceability.Cli.Texts;

/// <summary>A non-conformity: "point|severity|deadline", the deadline a day or a moment.</summary>
internal static class NonConformityText
{
    public static bool TryParse(string text, out NonConformity found, [NotNullWhen(false)] out TextFault? fault)
    {
        found = null!;
        var words = text.Split('|', StringSplitOptions.TrimEntries);
        if (words.Length != 3 || words[0].Length == 0)
        {
            fault = new TextFault($"'{text}' is no non-conformity.", "Write \"point|severity|deadline\", e.g. \"3.2.1|major|2026-06-30\".");
            return false;
        }

        if (!OrganisationWords.Severities.TryParse(words[1], out var severity, out fault)
            || !TimeText.TryParseDay(words[2], null, out var deadline, out fault))
        {
            return false;
        }

        found = new NonConformity { Code = words[0], Severity = severity, DeadlineMs = deadline };
        return true;
    }
}
