using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using Traceability.Cli.Texts;

namespace Traceability.Cli.Commands;

/// <summary>A report by its id: 32 hex digits.</summary>
internal static class ReportArgument
{
    private const int Digits = 32;

    public static Argument<byte[]> Make()
    {
        var argument = Typed.Argument<byte[]>("report", "The report's id: 32 hex digits.", TryRead);

        // Bytes look like a list to the parser, which would take all that follows.
        argument.Arity = ArgumentArity.ExactlyOne;
        return argument;
    }

    public static bool TryRead(string text, out byte[] id, [NotNullWhen(false)] out TextFault? fault)
    {
        var good = text.Length == Digits && text.All(char.IsAsciiHexDigit);
        id = good ? Convert.FromHexString(text) : [];
        fault = good ? null : new TextFault($"'{text}' is no id of a report.", $"Write its {Digits} hex digits: trace reports list shows them.");
        return good;
    }
}
