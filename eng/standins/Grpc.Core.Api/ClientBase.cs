namespace Grpc.Core;

/// <summary>What every generated client is.</summary>
public abstract class ClientBase
{
    protected ClientBase()
        : this(new ClientBaseConfiguration(null, null))
    {
    }

    protected ClientBase(ClientBaseConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        Configuration = configuration;
        CallInvoker = new HostInvoker(configuration.Inner, configuration.Host);
    }

    public ClientBase(ChannelBase channel)
        : this(channel.CreateCallInvoker())
    {
    }

    public ClientBase(CallInvoker callInvoker)
        : this(ClientBaseConfiguration.Over(callInvoker))
    {
    }

    protected CallInvoker CallInvoker { get; }

    internal ClientBaseConfiguration Configuration { get; }

    /// <summary>The invoker and host of a client; generated code only hands it on.</summary>
    protected internal class ClientBaseConfiguration
    {
        internal ClientBaseConfiguration(CallInvoker? inner, string? host) => (Inner, Host) = (inner, host);

        internal CallInvoker? Inner { get; }

        internal string? Host { get; }

        internal static ClientBaseConfiguration Over(CallInvoker inner)
        {
            ArgumentNullException.ThrowIfNull(inner);
            return new(inner, null);
        }
    }
}
