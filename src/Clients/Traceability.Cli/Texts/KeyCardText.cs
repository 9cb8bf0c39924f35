using System.Diagnostics.CodeAnalysis;
using Traceability.Client;
using Traceability.V1;

namespace Traceability.Cli.Texts;

/// <summary>
/// A key card: the line that `trace keygen` prints (66 hex digits of the public key, ":", 128 of the proof that its holder has the
/// secret), or a file that holds it. It tells no secret.
/// </summary>
internal static class KeyCardText
{
    private const int MostBytes = 4096;

    public static bool TryParse(string text, out KeyIntroduction card, [NotNullWhen(false)] out TextFault? fault)
    {
        if (!File.Exists(text) && !text.Contains(':', StringComparison.Ordinal))
        {
            card = new KeyIntroduction();
            fault = new TextFault($"There is no file '{text}', and it is no key card either.", "Give the line that 'trace keygen' or 'trace key list' prints, or a file that holds it.");
            return false;
        }

        var line = File.Exists(text) && new FileInfo(text).Length <= MostBytes ? File.ReadAllText(text) : text;
        fault = Introduction.TryParse(line.Trim(), out card)
            ? null
            : new TextFault("This is no key card, or the proof on it is not by its key.", "Give the line that 'trace keygen' or 'trace key list' prints, or a file that holds it.");
        return fault is null;
    }
}
