using Google.Protobuf;

namespace Traceability.LedgerCore.Statements;

internal static class UnitShape
{
    public static Refusal? Check(V1.Unit body) =>
        Field.Id("unit.operator", body.Operator)
        ?? Field.Choice("unit.kind", body.Kind)
        ?? Field.Words("unit.name", body.Name, 200)
        ?? Field.Country("unit.country", body.Country)
        ?? Field.Words("unit.region", body.Region, 200);

    /// <summary>The unit of a step, which need not be told.</summary>
    public static Refusal? Optional(string field, ByteString unit) => unit.IsEmpty ? null : Field.Id(field, unit);
}
