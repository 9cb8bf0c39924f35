using Grpc.Health.V1;
using Grpc.Reflection.V1;
using Traceability.V1;
using ServiceDescriptor = Google.Protobuf.Reflection.ServiceDescriptor;

namespace Traceability.LedgerService.Api;

/// <summary>Every gRPC service that is mapped: what health answers for and reflection tells.</summary>
internal static class Surface
{
    public static IReadOnlyList<ServiceDescriptor> Services { get; } =
    [
        V1.LedgerService.Descriptor,
        RegistryService.Descriptor,
        CustodyService.Descriptor,
        LabelService.Descriptor,
        TradeService.Descriptor,
        ListingService.Descriptor,
        AlertService.Descriptor,
        ScanService.Descriptor,
        ReportService.Descriptor,
        Health.Descriptor,
        ServerReflection.Descriptor,
    ];
}
