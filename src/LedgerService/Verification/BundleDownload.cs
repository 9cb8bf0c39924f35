namespace Traceability.LedgerService.Verification;

/// <summary>What is saved of a code as a file to keep.</summary>
internal static class BundleDownload
{
    /// <summary>File name without ending: letters, digits, "-", "." and "_" only, as issued codes have them.</summary>
    public static string NameOf(ScannedCode code)
    {
        var serial = code.Serial.Length == 0 ? "" : $"-{code.Serial}";
        return new string([.. $"{code.Product}-{code.Lot}{serial}".Where(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '.' or '_')]);
    }
}
