using Grpc.Core;
using Grpc.Health.V1;
using Traceability.LedgerService.Witnessing;
using Status = Grpc.Health.V1.HealthCheckResponse.Types.ServingStatus;

namespace Traceability.LedgerService.Api;

/// <summary>
/// gRPC health checking. The process answers only once its ledger is open, so it serves until it is told to stop; then
/// it says so at once, and those who watch go elsewhere while the last calls are answered. A log that a witness has seen fork
/// takes nothing any more, so it does not serve either; one of which a witness only claims so serves, and says so.
/// </summary>
internal sealed class HealthApi(IHostApplicationLifetime lifetime, ForkAlarm alarm, WitnessClaims claims) : Health.HealthBase
{
    /// <summary>Trailer that says why a ledger that runs does not serve, or what its operator has to look at though it does.</summary>
    public const string ReasonTrailer = "traceability-reason";

    public override Task<HealthCheckResponse> Check(HealthCheckRequest request, ServerCallContext context)
    {
        if (!IsKnown(request.Service))
        {
            throw GrpcStatus.Of(StatusCode.NotFound, "SERVICE_UNKNOWN", "This server has no such service.");
        }

        if ((alarm.IsRaised ? LogForkedException.Code : claims.Stand ? WitnessClaim.Code : null) is { } reason)
        {
            // The protocol has no field for a reason.
            context.ResponseTrailers.Add(ReasonTrailer, reason);
        }

        return Task.FromResult(new HealthCheckResponse { Status = Now() });
    }

    public override async Task Watch(
        HealthCheckRequest request, IServerStreamWriter<HealthCheckResponse> responseStream, ServerCallContext context)
    {
        var known = IsKnown(request.Service);
        var first = known ? Now() : Status.ServiceUnknown;
        await responseStream.WriteAsync(new HealthCheckResponse { Status = first }, context.CancellationToken);
        await StoppingAsync(context.CancellationToken);
        if (known && first != Status.NotServing)
        {
            await responseStream.WriteAsync(new HealthCheckResponse { Status = Status.NotServing }, context.CancellationToken);
        }
    }

    private static bool IsKnown(string service) =>
        service.Length == 0 || Surface.Services.Any(known => known.FullName == service);

    private Status Now() => alarm.IsRaised || lifetime.ApplicationStopping.IsCancellationRequested ? Status.NotServing : Status.Serving;

    private async Task StoppingAsync(CancellationToken cancellation)
    {
        var stopping = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var registration = lifetime.ApplicationStopping.Register(stopping.SetResult);
        await Task.WhenAny(stopping.Task, alarm.Raised).WaitAsync(cancellation);
    }
}
