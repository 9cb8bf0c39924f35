using System.Buffers;

namespace Traceability.LedgerCore.Labels.Gs1;

/// <summary>The character sets of element values (GS1 General Specifications §7.11).</summary>
internal static class Gs1Characters
{
    /// <summary>Set 82 in the order of its values.</summary>
    public const string Text = "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";

    /// <summary>The alphabet of compressed links and of set 64, in the order of its values.</summary>
    public const string Base64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");
    private static readonly SearchValues<char> Set82 = SearchValues.Create(Text);
    private static readonly SearchValues<char> Set39 = SearchValues.Create("#-/0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    private static readonly SearchValues<char> Set64 = SearchValues.Create(Base64 + "=");

    /// <summary>The characters of a kind of the syntax dictionary: N, X, Y or Z.</summary>
    public static SearchValues<char> Of(char kind) => kind switch
    {
        'N' => Digits,
        'Y' => Set39,
        'Z' => Set64,
        _ => Set82,
    };
}
