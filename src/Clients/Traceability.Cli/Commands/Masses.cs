using System.Diagnostics.CodeAnalysis;
using Traceability.Cli.Texts;

namespace Traceability.Cli.Commands;

/// <summary>Masses on the command line, which always have their unit.</summary>
internal static class Masses
{
    public static bool TryParse(string text, out long milligrams, [NotNullWhen(false)] out TextFault? fault) =>
        MassText.TryParse(text, null, out milligrams, out fault);
}
