namespace Grpc.Core;

/// <summary>Carries what a call inherits. Only a transport makes one.</summary>
public abstract class ContextPropagationToken
{
    internal ContextPropagationToken()
    {
    }
}
