using System.Diagnostics.CodeAnalysis;

namespace Traceability.LedgerService.Reports;

/// <summary>Names a report: 16 random bytes, written as 32 lower-case hex digits.</summary>
internal static class ReportId
{
    public const int Size = 16;

    /// <summary>The id in digits.</summary>
    public static string Text(byte[] id) => Convert.ToHexStringLower(id);

    /// <summary>The bytes of a token, or false.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out byte[]? id)
    {
        id = text.Length == 2 * Size && text.All(char.IsAsciiHexDigitLower) ? Convert.FromHexString(text) : null;
        return id is not null;
    }
}
