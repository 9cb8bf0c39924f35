using Grpc.Core;
using Grpc.Health.V1;
using Traceability.LedgerService.Vitals;
using Status = Grpc.Health.V1.HealthCheckResponse.Types.ServingStatus;

namespace Traceability.LedgerService.Api;

/// <summary>
/// gRPC health checking: the same as /health/ready, for every service alike. A service that stops says so at once, and those who watch go
/// elsewhere while the last calls are answered.
/// </summary>
internal sealed class HealthApi(Readiness readiness) : Health.HealthBase
{
    /// <summary>Trailer with the codes of all reasons, also of those with which it serves.</summary>
    public const string ReasonTrailer = "traceability-reason";

    public override Task<HealthCheckResponse> Check(HealthCheckRequest request, ServerCallContext context)
    {
        if (!IsKnown(request.Service))
        {
            throw GrpcStatus.Of(StatusCode.NotFound, "SERVICE_UNKNOWN", "This server has no such service.");
        }

        // The protocol has no field for a reason. The gravest comes last: who reads one value of a trailer reads that one.
        foreach (var code in readiness.Reasons().Select(reason => reason.Code).Distinct().Reverse())
        {
            context.ResponseTrailers.Add(ReasonTrailer, code);
        }

        return Task.FromResult(new HealthCheckResponse { Status = Now() });
    }

    public override async Task Watch(
        HealthCheckRequest request, IServerStreamWriter<HealthCheckResponse> responseStream, ServerCallContext context)
    {
        var known = IsKnown(request.Service);
        var told = Status.Unknown;
        while (true)
        {
            var changed = readiness.Changed;
            var isStopping = readiness.IsStopping;
            var now = known ? Now() : Status.ServiceUnknown;
            if (now != told)
            {
                await responseStream.WriteAsync(new HealthCheckResponse { Status = now }, context.CancellationToken);
                told = now;
            }

            if (isStopping)
            {
                return;
            }

            await changed.WaitAsync(context.CancellationToken);
        }
    }

    private static bool IsKnown(string service) =>
        service.Length == 0 || Surface.Services.Any(known => known.FullName == service);

    private Status Now() => readiness.IsReady() ? Status.Serving : Status.NotServing;
}
