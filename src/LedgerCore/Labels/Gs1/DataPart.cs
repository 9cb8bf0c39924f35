using System.Globalization;

namespace Traceability.LedgerCore.Labels.Gs1;

/// <summary>One part of the value of an application identifier.</summary>
/// <param name="Kind">N digits, X set 82, Y set 39, Z set 64.</param>
/// <param name="Min">Fewest characters.</param>
/// <param name="Max">Most characters.</param>
/// <param name="IsOptional">Whether it and what follows may be missing.</param>
/// <param name="Checks">What it has to fulfil.</param>
internal readonly record struct DataPart(char Kind, int Min, int Max, bool IsOptional, DataCheck Checks)
{
    private const string Range = "..";

    /// <summary>Whether there is no choice of lengths.</summary>
    public bool IsFixed => Min == Max && !IsOptional;

    /// <summary>The part that the table writes as "N14:csum" or "[X..17]".</summary>
    public static DataPart Of(string text)
    {
        var isOptional = text[0] == '[';
        var (format, checks) = text.Trim('[', ']').Split(':') switch
        {
            [var only] => (only, DataCheck.None),
            var both => (both[0], DataChecks.Named(both[1])),
        };
        var isRange = format[1..].StartsWith(Range, StringComparison.Ordinal);
        var max = int.Parse(format[(isRange ? 1 + Range.Length : 1)..], NumberStyles.None, CultureInfo.InvariantCulture);
        return new DataPart(format[0], isRange ? 1 : max, max, isOptional, checks);
    }

    /// <summary>Takes this part from the beginning of a value; false when it does not fit, or fails one of those checks.</summary>
    public bool Take(ref ReadOnlySpan<char> value, DataCheck checks)
    {
        if (value.IsEmpty && IsOptional)
        {
            return true;
        }

        if (value.Length < Min)
        {
            return false;
        }

        var mine = value[..Math.Min(Max, value.Length)];
        value = value[mine.Length..];
        return !mine.ContainsAnyExcept(Gs1Characters.Of(Kind)) && DataChecks.Hold(Checks & checks, mine);
    }
}
