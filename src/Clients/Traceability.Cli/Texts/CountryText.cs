using System.Diagnostics.CodeAnalysis;

namespace Traceability.Cli.Texts;

/// <summary>ISO 3166-1 alpha-2 codes by their shape: two letters.</summary>
internal static class CountryText
{
    public static bool TryParse(string text, out string code, [NotNullWhen(false)] out TextFault? fault)
    {
        code = text.Trim().ToUpperInvariant();
        fault = code.Length == 2 && code.All(char.IsAsciiLetterUpper)
            ? null
            : new TextFault($"'{text}' is no country code.", "Write two letters, e.g. VN.");
        return fault is null;
    }
}
