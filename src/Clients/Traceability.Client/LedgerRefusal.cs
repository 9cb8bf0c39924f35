using System.Collections.Immutable;
using Grpc.Core;

namespace Traceability.Client;

/// <summary>Why the ledger said no. Nothing was written.</summary>
/// <param name="Status">gRPC status of the refusal.</param>
/// <param name="Code">Stable reason code, UPPER_SNAKE (docs/rules.md).</param>
/// <param name="Sentence">Plain sentence in English.</param>
/// <param name="WayOut">What the caller can do; empty when there is nothing.</param>
/// <param name="Values">The values that the sentence names.</param>
public sealed record LedgerRefusal(
    StatusCode Status,
    string Code,
    string Sentence,
    string WayOut,
    ImmutableSortedDictionary<string, string> Values)
{
    /// <summary>What codes begin with that no ledger has given.</summary>
    internal const string TransportCode = "GRPC_";

    /// <summary>True when the same statement may be taken later without change (queue full, service restarting).</summary>
    public bool IsPassing => Status is StatusCode.ResourceExhausted or StatusCode.Unavailable or StatusCode.Aborted
        or StatusCode.DeadlineExceeded or StatusCode.Cancelled or StatusCode.Internal or StatusCode.Unknown;

    /// <summary>Whether the ledger gave the reason itself; else the code is made of the transport's status.</summary>
    internal bool IsStated => !Code.StartsWith(TransportCode, StringComparison.Ordinal);

    internal static LedgerRefusal From(V1.Refusal refusal) => new(
        (StatusCode)refusal.StatusCode,
        refusal.Code,
        refusal.Sentence,
        refusal.WayOut,
        refusal.Values.ToImmutableSortedDictionary(StringComparer.Ordinal));
}
