namespace Grpc.Core;

/// <summary>What a call made while serving another inherits from it.</summary>
public class ContextPropagationOptions
{
    public static readonly ContextPropagationOptions Default = new();

    public ContextPropagationOptions(bool propagateDeadline = true, bool propagateCancellation = true) =>
        (IsPropagateDeadline, IsPropagateCancellation) = (propagateDeadline, propagateCancellation);

    public bool IsPropagateDeadline { get; }

    public bool IsPropagateCancellation { get; }
}
