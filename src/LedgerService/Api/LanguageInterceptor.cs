using Grpc.Core;
using Grpc.Core.Interceptors;

namespace Traceability.LedgerService.Api;

/// <summary>Answers in the language that the caller asks for. Stands outside <see cref="ErrorInterceptor"/>, whose failures it also says.</summary>
internal sealed class LanguageInterceptor : Interceptor
{
    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        var language = CallLanguage.Of(context);
        try
        {
            return Translation.Of(await continuation(request, context), language);
        }
        catch (RpcException failure)
        {
            throw Translation.Of(failure, language);
        }
    }

    public override async Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request,
        IServerStreamWriter<TResponse> responseStream,
        ServerCallContext context,
        ServerStreamingServerMethod<TRequest, TResponse> continuation)
    {
        var language = CallLanguage.Of(context);
        try
        {
            await continuation(request, new TranslatedStream<TResponse>(responseStream, language), context);
        }
        catch (RpcException failure)
        {
            throw Translation.Of(failure, language);
        }
    }

    public override async Task DuplexStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream,
        IServerStreamWriter<TResponse> responseStream,
        ServerCallContext context,
        DuplexStreamingServerMethod<TRequest, TResponse> continuation)
    {
        var language = CallLanguage.Of(context);
        try
        {
            await continuation(requestStream, new TranslatedStream<TResponse>(responseStream, language), context);
        }
        catch (RpcException failure)
        {
            throw Translation.Of(failure, language);
        }
    }
}
