using System.Text;
using Traceability.TestKit.Fuzz;

namespace Traceability.LedgerCore.Tests.Fuzz;

/// <summary>Text parsers as targets. Bytes that are no UTF-8 are given to them letter by letter, lone surrogates among them.</summary>
internal static class FuzzText
{
    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    public static FuzzTarget Target(string name, Func<string, FuzzAnswer> parse, params string[] seeds) =>
        new(name, input => parse(Of(input)), [.. seeds.Select(Bytes)]);

    private static string Of(byte[] input) => System.Text.Unicode.Utf8.IsValid(input)
        ? Encoding.UTF8.GetString(input)
        : string.Create(input.Length, input, (letters, bytes) =>
        {
            for (var i = 0; i < bytes.Length; i++)
            {
                letters[i] = bytes[i] < 0xF0 ? (char)bytes[i] : (char)(0xD700 + (bytes[i] << 3));
            }
        });
}
