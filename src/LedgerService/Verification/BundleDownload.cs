using Traceability.LedgerCore.Bundles;

namespace Traceability.LedgerService.Verification;

/// <summary>A bundle as a file to keep.</summary>
internal static class BundleDownload
{
    /// <summary>File name: letters, digits, "-", "." and "_" only, as issued codes have them.</summary>
    public static string NameOf(ScannedCode code)
    {
        var serial = code.Serial.Length == 0 ? "" : $"-{code.Serial}";
        return new string([.. $"{code.Product}-{code.Lot}{serial}".Where(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '.' or '_')])
            + BundleFile.Extension;
    }
}
