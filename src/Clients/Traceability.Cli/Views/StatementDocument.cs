using System.Text.Json.Nodes;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Traceability.Cli.Texts;
using Traceability.V1;

namespace Traceability.Cli.Views;

/// <summary>A statement as a JSON document: the contract's field names, bytes in hex, enums by the contract's names.</summary>
internal static class StatementDocument
{
    public static JsonObject Of(string id, Statement statement) => new()
    {
        ["statement"] = id,
        ["kind"] = KindOf(statement),
        ["origin"] = statement.Origin,
        ["issuer"] = Ids.Hex(statement.Issuer),
        ["occurred_at"] = TimeText.Format(statement.OccurredAtMs),
        ["sealed"] = new JsonArray([.. statement.Sealed.Select(part => JsonValue.Create(part.Name))]),
        ["body"] = BodyOf(statement),
    };

    /// <summary>"harvest", "sale-receipt", ...</summary>
    public static string KindOf(Statement statement) => Body(statement)?.Name.Replace('_', '-') ?? "empty";

    public static JsonObject BodyOf(Statement statement) =>
        Body(statement)?.Accessor.GetValue(statement) is IMessage body ? Json(body) : [];

    private static FieldDescriptor? Body(Statement statement) => Statement.Descriptor.FindFieldByNumber((int)statement.BodyCase);

    private static JsonObject Json(IMessage message)
    {
        var document = new JsonObject();
        foreach (var field in message.Descriptor.Fields.InFieldNumberOrder().Where(field => field.IsRepeated || !field.HasPresence || field.Accessor.HasValue(message)))
        {
            var value = field.Accessor.GetValue(message);
            document[field.Name] = field.IsRepeated
                ? new JsonArray([.. ((System.Collections.IEnumerable)value).Cast<object>().Select(item => Json(field, item))])
                : Json(field, value);
        }

        return document;
    }

    private static JsonNode? Json(FieldDescriptor field, object value) => value switch
    {
        ByteString bytes => JsonValue.Create(Ids.Hex(bytes)),
        IMessage message => Json(message),
        string text => JsonValue.Create(text),
        long number => JsonValue.Create(number),
        int number when field.FieldType == FieldType.Enum => JsonValue.Create(field.EnumType.FindValueByNumber(number)?.Name),
        int number => JsonValue.Create(number),
        uint number => JsonValue.Create(number),
        ulong number => JsonValue.Create(number),
        Enum name => JsonValue.Create(field.EnumType.FindValueByNumber(Convert.ToInt32(name, System.Globalization.CultureInfo.InvariantCulture))?.Name),
        _ => JsonValue.Create(value.ToString()),
    };
}
