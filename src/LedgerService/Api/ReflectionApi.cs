using Google.Protobuf.Reflection;
using Grpc.Core;
using Grpc.Reflection.V1;
using Question = Grpc.Reflection.V1.ServerReflectionRequest.MessageRequestOneofCase;

namespace Traceability.LedgerService.Api;

/// <summary>Tells tools (buf curl, grpcurl) what this server offers. Everything told is in the public proto files.</summary>
internal sealed class ReflectionApi : ServerReflection.ServerReflectionBase
{
    private static readonly ReflectionFiles Files = new(Surface.Services);

    public override async Task ServerReflectionInfo(
        IAsyncStreamReader<ServerReflectionRequest> requestStream,
        IServerStreamWriter<ServerReflectionResponse> responseStream,
        ServerCallContext context)
    {
        await foreach (var request in requestStream.ReadAllAsync(context.CancellationToken))
        {
            var response = Answer(request);
            response.ValidHost = request.Host;
            response.OriginalRequest = request;
            await responseStream.WriteAsync(response, context.CancellationToken);
        }
    }

    private static ServerReflectionResponse Answer(ServerReflectionRequest request) => request.MessageRequestCase switch
    {
        Question.FileByFilename => Of(Files.ByName(request.FileByFilename), request.FileByFilename),
        Question.FileContainingSymbol => Of(Files.BySymbol(request.FileContainingSymbol), request.FileContainingSymbol),
        Question.ListServices => new ServerReflectionResponse
        {
            ListServicesResponse = new ListServiceResponse
            {
                Service = { Surface.Services.Select(service => new ServiceResponse { Name = service.FullName }) },
            },
        },

        // The contract is proto3 and declares no extensions.
        Question.AllExtensionNumbersOfType when Files.HasMessage(request.AllExtensionNumbersOfType) => new ServerReflectionResponse
        {
            AllExtensionNumbersResponse = new ExtensionNumberResponse { BaseTypeName = request.AllExtensionNumbersOfType },
        },
        Question.AllExtensionNumbersOfType => NotFound(request.AllExtensionNumbersOfType),
        Question.FileContainingExtension => NotFound(request.FileContainingExtension.ContainingType),
        _ => Error(StatusCode.InvalidArgument, "Nothing is asked."),
    };

    private static ServerReflectionResponse Of(FileDescriptor? file, string name) => file is null
        ? NotFound(name)
        : new ServerReflectionResponse
        {
            FileDescriptorResponse = new FileDescriptorResponse { FileDescriptorProto = { ReflectionFiles.WithImports(file) } },
        };

    private static ServerReflectionResponse NotFound(string name) =>
        Error(StatusCode.NotFound, $"This server does not offer \"{name}\".");

    private static ServerReflectionResponse Error(StatusCode code, string message) =>
        new() { ErrorResponse = new ErrorResponse { ErrorCode = (int)code, ErrorMessage = message } };
}
