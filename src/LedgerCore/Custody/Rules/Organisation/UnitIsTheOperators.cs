using Google.Protobuf;
using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>Whoever works names a unit of its own, if it names one.</summary>
internal static class UnitIsTheOperators
{
    /// <summary>For the unit that a step names; empty passes.</summary>
    public static Refusal? Check(RulingCase ruled, ByteString unit) => Check(ruled.Book, unit, ruled.Message.Issuer);

    /// <summary>For all units that a certificate's scope names.</summary>
    public static Refusal? CheckScope(CustodyBook book, V1.Certificate body) => body.Scope
        .SelectMany(line => line.Units)
        .Select(unit => Check(book, unit, body.Operator))
        .FirstOrDefault(refusal => refusal is not null);

    private static Refusal? Check(CustodyBook book, ByteString unit, ByteString party) => unit.IsEmpty
        ? null
        : UnitIsKnown.Check(book, StatementId.Of(unit), out var record)
            ?? (record.Unit.Operator.Equals(party)
                ? null
                : Reasons.UnitNotOfOperator.With(("unit", Text.Hex(unit)), ("operator", Text.Hex(party))));
}
