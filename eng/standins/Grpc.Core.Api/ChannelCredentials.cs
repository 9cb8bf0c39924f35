namespace Grpc.Core;

/// <summary>How a channel is secured. The configurator is told which kind it is.</summary>
public abstract class ChannelCredentials
{
    public static ChannelCredentials Insecure { get; } = new Told((to, state) => to.SetInsecureCredentials(state));

    public static ChannelCredentials SecureSsl { get; } = new SslCredentials();

    public static ChannelCredentials Create(ChannelCredentials channelCredentials, CallCredentials callCredentials)
    {
        ArgumentNullException.ThrowIfNull(channelCredentials);
        ArgumentNullException.ThrowIfNull(callCredentials);
        return new Told((to, state) => to.SetCompositeCredentials(state, channelCredentials, callCredentials));
    }

    public abstract void InternalPopulateConfiguration(ChannelCredentialsConfiguratorBase configurator, object state);

    private sealed class Told(Action<ChannelCredentialsConfiguratorBase, object> tell) : ChannelCredentials
    {
        public override void InternalPopulateConfiguration(ChannelCredentialsConfiguratorBase configurator, object state) =>
            tell(configurator, state);
    }
}
