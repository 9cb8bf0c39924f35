using System.Globalization;
using System.Text.RegularExpressions;

namespace Traceability.Cli.Texts;

/// <summary>Sentences of the ledger for people.</summary>
internal static partial class Sentences
{
    /// <summary>"60 kg" for "60000000 mg": the ledger counts in milligrams, and nobody weighs so.</summary>
    public static string Weighed(string sentence) => Milligrams().Replace(
        sentence,
        found => long.TryParse(found.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var mass) ? MassText.Format(mass) : found.Value);

    [GeneratedRegex(@"\b([0-9]{1,18}) mg\b")]
    private static partial Regex Milligrams();
}
