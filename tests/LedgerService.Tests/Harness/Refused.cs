using Google.Rpc;
using Grpc.Core;

namespace Traceability.LedgerService.Tests;

/// <summary>What a call was refused with, as a client reads it.</summary>
internal static class Refused
{
    /// <summary>The call fails with this status and exactly one ErrorInfo, of this reason.</summary>
    public static async Task WithAsync(StatusCode code, string reason, Func<Task> call)
    {
        var refusal = await Assert.ThrowsAsync<RpcException>(call);
        Assert.Equal(code, refusal.StatusCode);
        var status = Google.Rpc.Status.Parser.ParseFrom(refusal.Trailers.GetValueBytes("grpc-status-details-bin"));
        Assert.Equal((int)code, status.Code);
        var info = Assert.Single(status.Details, detail => detail.Is(ErrorInfo.Descriptor)).Unpack<ErrorInfo>();
        Assert.Equal(("traceability", reason), (info.Domain, info.Type));
        Assert.DoesNotContain('{', status.Message);
    }
}
