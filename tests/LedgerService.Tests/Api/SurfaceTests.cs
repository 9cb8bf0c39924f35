using Google.Protobuf.Reflection;
using Grpc.AspNetCore.Server;
using Grpc.Core;
using Grpc.Reflection.V1;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Traceability.LedgerService.Api;
using Traceability.LedgerService.Listings;
using Traceability.LedgerService.Projections;
using Traceability.LedgerService.Publication;
using Traceability.LedgerService.Verification;

namespace Traceability.LedgerService.Tests.Api;

public sealed class SurfaceTests
{
    [Fact]
    public async Task TheSurfaceIsWhatIsMapped()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddApi();
        await using var app = builder.Build();
        app.MapApi();
        var mapped = ((IEndpointRouteBuilder)app).DataSources
            .SelectMany(source => source.Endpoints)
            .Select(endpoint => endpoint.Metadata.GetMetadata<GrpcMethodMetadata>()?.Method.ServiceName)
            .OfType<string>();
        Assert.Equal(mapped.Distinct().Order(), Surface.Services.Select(service => service.FullName).Order());
    }

    [Fact]
    public async Task WhatAnybodyMayAskIsLimited()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddApi().AddPublication().AddVerification().AddListings().AddProjections();
        await using var app = builder.Build();
        app.MapApi();
        app.MapPublication();
        app.MapVerification();
        app.MapListings();
        app.MapProjections();
        var mapped = ((IEndpointRouteBuilder)app).DataSources
            .SelectMany(source => source.Endpoints)
            .Where(endpoint => endpoint.DisplayName?.Contains("unimplemented", StringComparison.OrdinalIgnoreCase) != true)
            .ToList();
        Assert.NotEmpty(mapped);
        Assert.All(mapped, endpoint => Assert.NotNull(endpoint.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName));
    }

    [Fact]
    public async Task ReflectionListsTheSurfaceAndItsFilesStandByThemselves()
    {
        var list = Assert.Single(await AskAsync(new ServerReflectionRequest { ListServices = "" }));
        var names = list.ListServicesResponse.Service.Select(service => service.Name).ToList();
        Assert.Equal(Surface.Services.Select(service => service.FullName), names);
        foreach (var answer in await AskAsync([.. names.Select(name => new ServerReflectionRequest { FileContainingSymbol = name })]))
        {
            var files = answer.FileDescriptorResponse.FileDescriptorProto.Select(FileDescriptorProto.Parser.ParseFrom).ToList();
            var known = files.Select(file => file.Name).ToHashSet();
            Assert.Equal(files.Count, known.Count);
            Assert.All(files, file => Assert.Subset(known, file.Dependency.ToHashSet()));
            Assert.Contains(files[0].Service, service => $"{files[0].Package}.{service.Name}" == answer.OriginalRequest.FileContainingSymbol);
        }
    }

    [Fact]
    public async Task ReflectionFindsFilesMethodsMessagesFieldsAndEnumValues()
    {
        string[] symbols =
        [
            "traceability.v1.LedgerService.Append", "traceability.v1.LotView", "traceability.v1.LotView.holder",
            "traceability.v1.ClaimStatus", "traceability.v1.CLAIM_STATUS_CERTIFIED", "grpc.health.v1.HealthCheckResponse.ServingStatus",
        ];
        Assert.All(
            await AskAsync([.. symbols.Select(symbol => new ServerReflectionRequest { FileContainingSymbol = symbol })]),
            answer => Assert.NotEmpty(answer.FileDescriptorResponse.FileDescriptorProto));
        var byName = Assert.Single(await AskAsync(new ServerReflectionRequest { FileByFilename = "traceability/v1/values.proto" }));
        Assert.Single(byName.FileDescriptorResponse.FileDescriptorProto);
        var extensions = Assert.Single(await AskAsync(new ServerReflectionRequest { AllExtensionNumbersOfType = "traceability.v1.LotView" }));
        Assert.Empty(extensions.AllExtensionNumbersResponse.ExtensionNumber);
    }

    [Fact]
    public async Task ReflectionAnswersNotFoundWithoutEndingTheStream()
    {
        var answers = await AskAsync(
            new ServerReflectionRequest { FileContainingSymbol = "traceability.v1.Nothing" },
            new ServerReflectionRequest { FileByFilename = "nothing.proto" },
            new ServerReflectionRequest { AllExtensionNumbersOfType = "traceability.v1.ClaimStatus" },
            new ServerReflectionRequest { FileContainingExtension = new ExtensionRequest { ContainingType = "traceability.v1.LotView" } },
            new ServerReflectionRequest());
        Assert.Equal([5, 5, 5, 5, 3], answers.Select(answer => answer.ErrorResponse.ErrorCode));
    }

    private static async Task<IReadOnlyList<ServerReflectionResponse>> AskAsync(params IReadOnlyList<ServerReflectionRequest> questions)
    {
        var told = new Told<ServerReflectionResponse>();
        await new ReflectionApi().ServerReflectionInfo(new Asked<ServerReflectionRequest>(questions), told, new TestCall());
        Assert.Equal(questions, told.Messages.Select(answer => answer.OriginalRequest));
        return told.Messages;
    }

    private sealed class Told<T> : IServerStreamWriter<T>
    {
        public List<T> Messages { get; } = [];

        public WriteOptions? WriteOptions { get; set; }

        public Task WriteAsync(T message)
        {
            Messages.Add(message);
            return Task.CompletedTask;
        }

        public Task WriteAsync(T message, CancellationToken cancellationToken) => WriteAsync(message);
    }

    private sealed class Asked<T>(IEnumerable<T> messages) : IAsyncStreamReader<T>
    {
        private readonly IEnumerator<T> next = messages.GetEnumerator();

        public T Current => next.Current;

        public Task<bool> MoveNext(CancellationToken cancellationToken) => Task.FromResult(next.MoveNext());
    }
}
