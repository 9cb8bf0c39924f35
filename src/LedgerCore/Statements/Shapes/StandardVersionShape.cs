namespace Traceability.LedgerCore.Statements;

internal static class StandardVersionShape
{
    /// <summary>Most years of certification.</summary>
    public const int MaximumYear = 20;

    /// <summary>Most control points of a standard.</summary>
    public const int MaximumPoints = 500;

    /// <summary>Most bytes of a control point's number.</summary>
    public const int MaximumCode = 20;

    public static Refusal? Check(V1.StandardVersion body) =>
        Field.Words("standard_version.standard", body.Standard, 100)
        ?? Field.Time("standard_version.effective_from_ms", body.EffectiveFromMs)
        ?? Field.Count("standard_version.points", body.Points.Count, 1, MaximumPoints)
        ?? Field.Each("standard_version.points", body.Points, Check)
        ?? Ascending("standard_version.points", [.. body.Points.Select(point => point.Code)])
        ?? Field.Count("standard_version.least_permille", body.LeastPermille.Count, 1, MaximumYear)
        ?? Field.Each("standard_version.least_permille", body.LeastPermille, (field, least) => Field.Between(field, least, 1, 1000))
        ?? Rising(body.LeastPermille);

    /// <summary>Codes in ascending order of bytes, each once, so that there is one way to write a list.</summary>
    public static Refusal? Ascending(string field, string[] codes)
    {
        for (var place = 1; place < codes.Length; place++)
        {
            var order = string.CompareOrdinal(codes[place - 1], codes[place]);
            if (order >= 0)
            {
                return (order == 0 ? Reasons.FieldRepeated : Reasons.FieldsOutOfOrder).With(("field", field), ("value", Text.Quote(codes[place])));
            }
        }

        return null;
    }

    // Plain ASCII: then the order of bytes is the order of characters, and a spreadsheet shows what was signed.
    public static Refusal? Code(string field, string code) =>
        Field.Words(field, code, MaximumCode)
        ?? (code.All(character => character is > ' ' and <= '~')
            ? null
            : Reasons.FieldMalformed.With(("field", field), ("form", "printable ASCII without spaces")));

    private static Refusal? Check(string field, V1.ControlPoint point) =>
        Code($"{field}.code", point.Code) ?? Field.Between($"{field}.minimum_from_year", point.MinimumFromYear, 0, MaximumYear);

    private static Refusal? Rising(Google.Protobuf.Collections.RepeatedField<uint> least)
    {
        for (var year = 1; year < least.Count; year++)
        {
            if (least[year] < least[year - 1])
            {
                return Reasons.FieldsOutOfOrder.With(("field", "standard_version.least_permille"), ("value", Text.Of(least[year])));
            }
        }

        return null;
    }
}
