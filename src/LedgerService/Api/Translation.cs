using Google.Protobuf;
using Google.Protobuf.Reflection;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;
using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerService.Api;

/// <summary>
/// Says notices and refusals in the caller's language. Codes and values stay as they are; what the catalogue cannot say stays
/// English.
/// </summary>
internal static class Translation
{
    /// <summary>A copy of an answer with every notice and refusal in it, however deep, in a language.</summary>
    public static T Of<T>(T answer, string language)
        where T : class
    {
        if (language == ReasonWords.English || answer is not IMessage message)
        {
            return answer;
        }

        // Answers may be shared with other callers.
        var copy = message.Descriptor.Parser.ParseFrom(message.ToByteArray());
        Say(copy, language);
        return (T)copy;
    }

    /// <summary>The same failure with a google.rpc.LocalizedMessage beside its ErrorInfo (AIP-193); its message stays English.</summary>
    public static RpcException Of(RpcException failure, string language)
    {
        if (language == ReasonWords.English
            || failure.Trailers.GetValueBytes(GrpcStatus.DetailsTrailer) is not { } details
            || Google.Rpc.Status.Parser.ParseFrom(details) is not { } status
            || status.Details.FirstOrDefault(detail => detail.Is(ErrorInfo.Descriptor))?.Unpack<ErrorInfo>() is not { } info
            || ReasonWords.Say(language, info.Type, info.Metadata) is not { } said)
        {
            return failure;
        }

        status.Details.Add(Any.Pack(new LocalizedMessage { Locale = language, Message = $"{said.Sentence} {said.WayOut}".TrimEnd() }));
        return new RpcException(failure.Status, new Metadata { { GrpcStatus.DetailsTrailer, status.ToByteArray() } });
    }

    private static void Say(IMessage message, string language)
    {
        if (message is V1.Notice notice)
        {
            var values = notice.Values.Select(value => KeyValuePair.Create(value.Name, value.Value));
            if (ReasonWords.Say(language, notice.Code, values) is { } said)
            {
                (notice.Sentence, notice.WayOut) = (said.Sentence, said.WayOut);
            }
        }
        else if (message is V1.Refusal refusal)
        {
            if (ReasonWords.Say(language, refusal.Code, refusal.Values) is { } said)
            {
                (refusal.Sentence, refusal.WayOut) = (said.Sentence, said.WayOut);
            }
        }
        else
        {
            foreach (var inner in message.Descriptor.Fields.InFieldNumberOrder().SelectMany(field => Inner(message, field)))
            {
                Say(inner, language);
            }
        }
    }

    private static IEnumerable<IMessage> Inner(IMessage message, FieldDescriptor field) =>
        field.FieldType != FieldType.Message || field.IsMap ? []
        : field.Accessor.GetValue(message) switch
        {
            IMessage one => [one],
            System.Collections.IEnumerable several => several.Cast<IMessage>(),
            _ => [],
        };
}
