using System.Collections.Immutable;
using System.Text;
using Google.Protobuf;
using Google.Rpc;
using Grpc.Core;

namespace Traceability.Client;

/// <summary>Reads google.rpc.Status out of the trailer grpc-status-details-bin.</summary>
internal static class RichStatus
{
    private const string Trailer = "grpc-status-details-bin";
    private const string Domain = "traceability";
    private const string WayOutKey = "way_out";
    private const int MaxBytes = 64 * 1024;

    /// <summary>The refusal, with a code of its own (GRPC_…) when the server attached none, and the wait it asks for.</summary>
    internal static (LedgerRefusal Refusal, TimeSpan? RetryAfter) Read(RpcException failure)
    {
        var status = Parse(failure.Trailers);
        var info = status is null ? null : Find<ErrorInfo>(status, ErrorInfo.Descriptor.FullName);
        var retry = status is null ? null : Find<RetryInfo>(status, RetryInfo.Descriptor.FullName);
        return (info is { Domain: Domain } ? Stated(failure, status!, info) : Bare(failure), ToWait(retry));
    }

    private static LedgerRefusal Stated(RpcException failure, Google.Rpc.Status status, ErrorInfo info) => new(
        failure.StatusCode,
        info.Type, // Field 1; later editions of the package call it Reason.
        status.Message,
        info.Metadata.TryGetValue(WayOutKey, out var wayOut) ? wayOut : string.Empty,
        info.Metadata.Where(value => value.Key != WayOutKey).ToImmutableSortedDictionary(StringComparer.Ordinal));

    private static LedgerRefusal Bare(RpcException failure) => new(
        failure.StatusCode,
        LedgerRefusal.TransportCode + UpperSnake(failure.StatusCode.ToString()),
        failure.Status.Detail,
        string.Empty,
        ImmutableSortedDictionary<string, string>.Empty);

    private static Google.Rpc.Status? Parse(Metadata trailers)
    {
        var entry = trailers.FirstOrDefault(trailer => trailer.Key == Trailer);
        if (entry is not { IsBinary: true } || entry.ValueBytes.Length > MaxBytes)
        {
            return null;
        }

        try
        {
            return Google.Rpc.Status.Parser.ParseFrom(entry.ValueBytes);
        }
        catch (InvalidProtocolBufferException)
        {
            return null;
        }
    }

    private static TMessage? Find<TMessage>(Google.Rpc.Status status, string fullName)
        where TMessage : class, IMessage, new()
    {
        try
        {
            return status.Details.FirstOrDefault(detail => Google.Protobuf.WellKnownTypes.Any.GetTypeName(detail.TypeUrl) == fullName)
                ?.Unpack<TMessage>();
        }
        catch (InvalidProtocolBufferException)
        {
            return null;
        }
    }

    private static TimeSpan? ToWait(RetryInfo? retry) =>
        retry?.RetryDelay is { Seconds: >= 0 and <= 3600, Nanos: >= 0 and < 1_000_000_000 } delay ? delay.ToTimeSpan() : null;

    private static string UpperSnake(string name)
    {
        var text = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && text.Length > 0)
            {
                text.Append('_');
            }

            text.Append(char.ToUpperInvariant(letter));
        }

        return text.ToString();
    }
}
