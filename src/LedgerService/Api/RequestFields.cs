using Google.Protobuf;
using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Keys;
using Traceability.LedgerCore.Statements;
using Traceability.V1;

namespace Traceability.LedgerService.Api;

/// <summary>Reads the fields of requests, and refuses what cannot be meant.</summary>
internal static class RequestFields
{
    private const int DefaultPage = 100;
    private const int MostOnPage = 1000;
    private const int DefaultLots = 10_000;
    private const int MostLots = 100_000;

    public static StatementId Id(string field, ByteString value) => StatementId.TryFromBytes(value.Span, out var id)
        ? id
        : throw GrpcStatus.Of(Reasons.FieldMalformed.With(("field", field), ("form", "an id of 32 bytes")));

    public static KeyId KeyId(string field, ByteString value) => LedgerCore.Keys.KeyId.TryFromBytes(value.Span, out var id)
        ? id
        : throw GrpcStatus.Of(Reasons.FieldMalformed.With(("field", field), ("form", "a key id of 32 bytes")));

    public static LotKey Lot(string field, LotId? value) => LotKey.TryFrom(value, out var lot)
        ? lot
        : throw GrpcStatus.Of(Reasons.FieldMalformed.With(
            ("field", field), ("form", "a lot: a statement_id of 32 bytes and an output_index of at most 63")));

    public static int PageSize(int value) => Number("page_size", value, DefaultPage, MostOnPage);

    public static int LotLimit(int value) => Number("limit", value, DefaultLots, MostLots);

    /// <summary>Where the page before ended; null for the first page.</summary>
    public static StateKey? PageToken(string value, StateKind kind) => Queries.PageToken.TryRead(value, kind, out var after)
        ? after
        : throw GrpcStatus.Of(Reasons.PageTokenInvalid.With());

    /// <summary>An id that may be left out.</summary>
    public static StatementId? OptionalId(string field, ByteString value) => value.IsEmpty ? null : Id(field, value);

    /// <summary>A number that has no meaning outside its range.</summary>
    public static long Between(string field, long value, long minimum, long maximum) => value >= minimum && value <= maximum
        ? value
        : throw GrpcStatus.Of(Reasons.FieldOutOfRange.With(
            ("field", field), ("value", $"{value}"), ("minimum", $"{minimum}"), ("maximum", $"{maximum}")));

    private static int Number(string field, int value, int whenUnset, int most) => value switch
    {
        0 => whenUnset,
        > 0 when value <= most => value,
        _ => throw GrpcStatus.Of(Reasons.FieldOutOfRange.With(
            ("field", field), ("value", $"{value}"), ("minimum", "0"), ("maximum", $"{most}"))),
    };
}
