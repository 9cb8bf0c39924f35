namespace Traceability.LedgerCore.Statements;

/// <summary>A GTIN of 14 digits (GS1 General Specifications §7.9).</summary>
internal static class GtinShape
{
    private const int Length = 14;

    public static Refusal? Check(string field, string value)
    {
        if (value.Length != Length || value.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            return Reasons.FieldMalformed.With(("field", field), ("form", "a GTIN of 14 digits"));
        }

        var expected = CheckDigit(value.AsSpan(0, Length - 1));
        return value[^1] == expected
            ? null
            : Reasons.GtinCheckDigitWrong.With(("field", field), ("value", value), ("expected", $"{expected}"));
    }

    // check digit = (10 - (3·d1 + d2 + 3·d3 + … + 3·d13) mod 10) mod 10
    private static char CheckDigit(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var place = 0; place < digits.Length; place++)
        {
            sum += (digits[place] - '0') * (place % 2 == 0 ? 3 : 1);
        }

        return (char)('0' + ((10 - (sum % 10)) % 10));
    }
}
