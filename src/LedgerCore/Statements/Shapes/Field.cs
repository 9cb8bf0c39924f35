using System.Buffers;
using System.Text;
using Google.Protobuf;

namespace Traceability.LedgerCore.Statements;

/// <summary>What a single field may hold. Each check answers null when the field is right.</summary>
internal static class Field
{
    /// <summary>The last millisecond of the year 9999.</summary>
    public const long LatestMs = 253_402_300_799_999;

    /// <summary>Most milligrams of one mass: 1,000 t.</summary>
    public const long MaximumMassMg = 1_000_000_000_000_000;

    private static readonly SearchValues<char> Upper = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ");

    public static Refusal? Present(string field, object? value) => value is null ? Reasons.FieldMissing.With(("field", field)) : null;

    public static Refusal? Absent(string field, bool isSet) => isSet ? Reasons.FieldNotAllowed.With(("field", field)) : null;

    /// <summary>1 to <paramref name="limit"/> bytes of UTF-8 without control characters.</summary>
    public static Refusal? Words(string field, string value, int limit) =>
        value.Length == 0 ? Reasons.FieldMissing.With(("field", field)) : OptionalWords(field, value, limit);

    public static Refusal? OptionalWords(string field, string value, int limit)
    {
        var length = Encoding.UTF8.GetByteCount(value);
        if (length > limit)
        {
            return Reasons.FieldTooLong.With(("field", field), ("length", Text.Of(length)), ("limit", Text.Of(limit)));
        }

        return value.AsSpan().ContainsAnyInRange('\0', '\u001f') || value.AsSpan().ContainsAnyInRange('\u007f', '\u009f')
            ? Reasons.FieldMalformed.With(("field", field), ("form", "text without control characters"))
            : null;
    }

    /// <summary>1 to <paramref name="limit"/> of the characters allowed.</summary>
    public static Refusal? Characters(string field, string value, int limit, SearchValues<char> allowed, string form) =>
        Words(field, value, limit)
        ?? (value.AsSpan().ContainsAnyExcept(allowed) ? Reasons.FieldMalformed.With(("field", field), ("form", form)) : null);

    public static Refusal? Bytes(string field, ByteString value, int size) => value.Length switch
    {
        0 => Reasons.FieldMissing.With(("field", field)),
        _ when value.Length != size => Reasons.FieldMalformed.With(("field", field), ("form", $"{size} bytes")),
        _ => null,
    };

    public static Refusal? Id(string field, ByteString value) => Bytes(field, value, StatementId.Size);

    public static Refusal? Lot(string field, V1.LotId? value) =>
        Present(field, value)
        ?? Id($"{field}.statement_id", value!.StatementId)
        ?? Between($"{field}.output_index", value.OutputIndex, 0, LotKey.MaximumOutput);

    public static Refusal? Between(string field, long value, long minimum, long maximum) => value >= minimum && value <= maximum
        ? null
        : Reasons.FieldOutOfRange.With(
            ("field", field), ("value", Text.Of(value)), ("minimum", Text.Of(minimum)), ("maximum", Text.Of(maximum)));

    public static Refusal? Time(string field, long value) => Between(field, value, 1, LatestMs);

    public static Refusal? Mass(string field, long value) => Between(field, value, 1, MaximumMassMg);

    /// <summary>A half-open span of time.</summary>
    public static Refusal? Span(string field, long from, long until) =>
        Time($"{field}_from_ms", from) ?? Between($"{field}_until_ms", until, from + 1, LatestMs);

    public static Refusal? Count(string field, int count, int minimum, int maximum) => count >= minimum && count <= maximum
        ? null
        : Reasons.FieldCount.With(
            ("field", field), ("count", Text.Of(count)), ("minimum", Text.Of(minimum)), ("maximum", Text.Of(maximum)));

    /// <summary>A value of the enumeration, not the unspecified one.</summary>
    public static Refusal? Choice<T>(string field, T value)
        where T : struct, Enum => Enum.IsDefined(value) && !value.Equals(default(T)) ? null : NotOneOf(field, value, Enum.GetValues<T>().Skip(1));

    public static Refusal? NotOneOf<T>(string field, T value, IEnumerable<T> choices)
        where T : struct, Enum => Reasons.FieldNotOneOf.With(("field", field), ("value", $"{value}"), ("choices", string.Join(", ", choices)));

    public static Refusal? Country(string field, string value) => value.Length == 2 && !value.AsSpan().ContainsAnyExcept(Upper)
        ? null
        : Reasons.FieldMalformed.With(("field", field), ("form", "an ISO 3166-1 alpha-2 code in upper case"));

    public static Refusal? Currency(string field, string value) => value.Length == 3 && !value.AsSpan().ContainsAnyExcept(Upper)
        ? null
        : Reasons.FieldMalformed.With(("field", field), ("form", "an ISO 4217 code in upper case"));

    public static Refusal? Distinct<T>(string field, IEnumerable<T> values)
    {
        var seen = new HashSet<T>();
        foreach (var value in values)
        {
            if (!seen.Add(value))
            {
                return Reasons.FieldRepeated.With(("field", field), ("value", $"{value}"));
            }
        }

        return null;
    }

    /// <summary>The first fault among the items of a list, named with its place. The name is made for that one alone.</summary>
    public static Refusal? Each<T>(string field, IReadOnlyList<T> items, Func<string, T, Refusal?> check)
    {
        for (var place = 0; place < items.Count; place++)
        {
            if (check(field, items[place]) is not null)
            {
                return check($"{field}[{place}]", items[place]);
            }
        }

        return null;
    }
}
