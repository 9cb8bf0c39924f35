using Grpc.Core;

namespace Traceability.LedgerService.Api;

/// <summary>A stream of answers, each said in one language before it is written.</summary>
internal sealed class TranslatedStream<T>(IServerStreamWriter<T> written, string language) : IServerStreamWriter<T>
{
    public WriteOptions? WriteOptions
    {
        get => written.WriteOptions;
        set => written.WriteOptions = value;
    }

    public Task WriteAsync(T message) => written.WriteAsync((T)Translation.Of<object>(message!, language));

    public Task WriteAsync(T message, CancellationToken cancellationToken) =>
        written.WriteAsync((T)Translation.Of<object>(message!, language), cancellationToken);
}
