namespace Grpc.Core;

/// <summary>Credentials sent with each call. The configurator is told which kind they are.</summary>
public abstract class CallCredentials
{
    public static CallCredentials Compose(params CallCredentials[] credentials) =>
        credentials.Length >= 2
            ? new Told((to, state) => to.SetCompositeCredentials(state, [.. credentials]))
            : throw new ArgumentException("Two or more credentials are needed to compose.");

    public static CallCredentials FromInterceptor(AsyncAuthInterceptor interceptor)
    {
        ArgumentNullException.ThrowIfNull(interceptor);
        return new Told((to, state) => to.SetAsyncAuthInterceptorCredentials(state, interceptor));
    }

    public abstract void InternalPopulateConfiguration(CallCredentialsConfiguratorBase configurator, object? state);

    private sealed class Told(Action<CallCredentialsConfiguratorBase, object?> tell) : CallCredentials
    {
        public override void InternalPopulateConfiguration(CallCredentialsConfiguratorBase configurator, object? state) =>
            tell(configurator, state);
    }
}
