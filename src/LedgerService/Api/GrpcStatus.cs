using System.Globalization;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;
using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerService.Api;

/// <summary>
/// Refusals and faults as gRPC status: google.rpc.Status in the trailer "grpc-status-details-bin" with exactly one
/// ErrorInfo (AIP-193), and RetryInfo where trying again helps.
/// </summary>
internal static class GrpcStatus
{
    /// <summary>ErrorInfo.domain of every refusal.</summary>
    public const string Domain = "traceability";

    /// <summary>Where google.rpc.Status travels.</summary>
    public const string DetailsTrailer = "grpc-status-details-bin";

    /// <summary>Where the code travels.</summary>
    public const string StatusHeader = "grpc-status";

    private const string SentenceHeader = "grpc-message";

    /// <summary>The closed table from kinds of reason to status codes.</summary>
    public static StatusCode CodeOf(ReasonKind kind) => kind switch
    {
        ReasonKind.Malformed => StatusCode.InvalidArgument,
        ReasonKind.Unauthenticated => StatusCode.Unauthenticated,
        ReasonKind.NotFound => StatusCode.NotFound,
        ReasonKind.Forbidden => StatusCode.PermissionDenied,
        ReasonKind.Refused => StatusCode.FailedPrecondition,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A statement with this kind of reason is admitted."),
    };

    /// <summary>Ends a call that no handler has seen: a response of headers only.</summary>
    public static void WriteTo(HttpResponse response, RpcException told)
    {
        response.Headers[StatusHeader] = ((int)told.StatusCode).ToString(CultureInfo.InvariantCulture);
        response.Headers[SentenceHeader] = told.Status.Detail;
        response.Headers[DetailsTrailer] = Convert.ToBase64String(told.Trailers.GetValueBytes(DetailsTrailer)!);
    }

    public static RpcException Of(Refusal refusal) => Of(CodeOf(refusal.Reason.Kind), refusal);

    /// <summary>What a query asks for is not there. The reason is the one that a statement naming it would get.</summary>
    public static RpcException NotFound(Refusal refusal) => Of(StatusCode.NotFound, refusal);

    public static RpcException Of(
        StatusCode code, string reason, string sentence, TimeSpan? retryAfter = null, IReadOnlyDictionary<string, string>? values = null) =>
        Of(code, reason, sentence, values is null ? [] : new Dictionary<string, string>(values), retryAfter);

    private static RpcException Of(StatusCode code, Refusal refusal)
    {
        var metadata = refusal.Values.ToDictionary(value => value.Key, value => value.Value);
        if (refusal.WayOut.Length > 0)
        {
            metadata["way_out"] = refusal.WayOut;
        }

        return Of(code, refusal.Code, refusal.Sentence, metadata, retryAfter: null);
    }

    private static RpcException Of(
        StatusCode code, string reason, string sentence, Dictionary<string, string> metadata, TimeSpan? retryAfter)
    {
        var status = new Google.Rpc.Status { Code = (int)code, Message = sentence };
        // Type is field 1 of ErrorInfo under its first name; it is "reason" since AIP-193, the same on the wire.
        status.Details.Add(Any.Pack(new ErrorInfo { Type = reason, Domain = Domain, Metadata = { metadata } }));
        if (retryAfter is { } pause)
        {
            status.Details.Add(Any.Pack(new RetryInfo { RetryDelay = Duration.FromTimeSpan(pause) }));
        }

        return new RpcException(
            new Grpc.Core.Status(code, sentence), new Metadata { { DetailsTrailer, status.ToByteArray() } });
    }
}
