using System.Globalization;
using Traceability.LedgerCore.Statements;

namespace Traceability.Client;

/// <summary>Names of lots as people pass them on: statement id in hex, a colon, the output index; ":0" may be left out.</summary>
public static class LotText
{
    /// <summary>Reads one; false for anything else.</summary>
    public static bool TryParse(string? text, out LotKey lot)
    {
        lot = default;
        var parts = (text ?? string.Empty).Split(':');
        uint output = 0;
        if (parts.Length > 2
            || !StatementId.TryParse(parts[0], out var id)
            || (parts.Length == 2 && !uint.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out output))
            || output > LotKey.MaximumOutput)
        {
            return false;
        }

        lot = new LotKey(id, output);
        return true;
    }
}
