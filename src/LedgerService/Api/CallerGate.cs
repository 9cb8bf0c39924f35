using Grpc.Core;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Access;

namespace Traceability.LedgerService.Api;

/// <summary>Who makes a call, and whether it may: the table for rpcs.</summary>
internal sealed class CallerGate(CallerProof proof)
{
    private const string Header = "authorization";

    /// <summary>The caller of a call; proved once for the call, however often it is asked.</summary>
    /// <exception cref="RpcException">UNAUTHENTICATED, CALLER_TOKEN_INVALID.</exception>
    public async Task<Caller> IdentifyAsync(ServerCallContext context)
    {
        if (context.UserState.TryGetValue(typeof(Caller), out var known))
        {
            return (Caller)known;
        }

        var headers = context.RequestHeaders
            .Where(entry => entry.Key == Header)
            .Select(entry => entry.IsBinary ? "" : entry.Value)
            .ToArray();
        var (caller, refusal) = await proof.OfAsync(headers, context.CancellationToken);
        context.UserState[typeof(Caller)] = caller ?? throw GrpcStatus.Of(refusal!);
        return caller;
    }

    /// <summary>Lets a call in.</summary>
    /// <exception cref="RpcException">PERMISSION_DENIED, READ_NOT_ALLOWED; UNAUTHENTICATED, CALLER_TOKEN_INVALID.</exception>
    public async Task EnterAsync(ServerCallContext context)
    {
        var row = AccessTable.Find(context.Method);
        if (row is { IsForEverybody: true })
        {
            return;
        }

        var caller = await IdentifyAsync(context);
        if (row?.Of(caller.Role) is null or Extent.None)
        {
            throw NotFor(caller);
        }
    }

    /// <summary>Whether the caller of a long call is still what it was when it came.</summary>
    /// <exception cref="RpcException">PERMISSION_DENIED, READ_NOT_ALLOWED.</exception>
    public async Task StayAsync(ServerCallContext context, CancellationToken cancellation)
    {
        var caller = await IdentifyAsync(context);
        if (!await proof.StillHoldsAsync(caller, cancellation))
        {
            throw NotFor(Caller.Anonymous);
        }
    }

    /// <summary>The refusal of what a caller may not read.</summary>
    public static RpcException NotFor(Caller caller) => GrpcStatus.Of(Reasons.ReadNotAllowed.With(("reader", caller.RoleText)));
}
