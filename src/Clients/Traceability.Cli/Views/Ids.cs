using Google.Protobuf;
using Traceability.V1;

namespace Traceability.Cli.Views;

/// <summary>Ids as people and programs read them.</summary>
internal static class Ids
{
    private const int ShortLength = 12;

    /// <summary>64 lower-case hex digits; empty for none.</summary>
    public static string Hex(ByteString id) => Convert.ToHexStringLower(id.Span);

    /// <summary>The first 12 digits: enough to type again.</summary>
    public static string Short(string hex) => hex.Length <= ShortLength ? hex : hex[..ShortLength];

    /// <inheritdoc cref="Short(string)"/>
    public static string Short(ByteString id) => Short(Hex(id));

    /// <summary>"ID:INDEX".</summary>
    public static string Lot(LotId lot) => $"{Hex(lot.StatementId)}:{lot.OutputIndex}";

    /// <summary>"ID" or "ID:INDEX", the id shortened, the index left out when it is 0.</summary>
    public static string ShortLot(LotId lot) => lot.OutputIndex == 0 ? Short(lot.StatementId) : $"{Short(lot.StatementId)}:{lot.OutputIndex}";
}
