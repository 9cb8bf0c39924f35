using System.Globalization;

namespace Traceability.LedgerCore.Checkpoints;

/// <summary>What a witness signs (C2SP tlog-cosignature, cosignature/v1).</summary>
internal static class CosignatureMessage
{
    /// <summary>The latest time that a cosignature may vouch for: 2⁶³ − 1 Unix seconds.</summary>
    public const ulong MaxTime = long.MaxValue;

    /// <summary>message = "cosignature/v1\ntime " ‖ decimal seconds ‖ "\n" ‖ note text</summary>
    public static byte[] Of(ulong unixSeconds, ReadOnlySpan<byte> text) =>
        [.. NoteText.Bytes(string.Create(CultureInfo.InvariantCulture, $"cosignature/v1\ntime {unixSeconds}\n")), .. text];
}
