using System.Diagnostics.CodeAnalysis;

namespace Grpc.Core;

/// <summary>On a generated service base class: where the method is that tells its methods to a binder.</summary>
[AttributeUsage(AttributeTargets.Class)]
public class BindServiceMethodAttribute : Attribute
{
    private const DynamicallyAccessedMemberTypes Bound =
        DynamicallyAccessedMemberTypes.PublicMethods | DynamicallyAccessedMemberTypes.NonPublicMethods | DynamicallyAccessedMemberTypes.PublicProperties;

    public BindServiceMethodAttribute([DynamicallyAccessedMembers(Bound)] Type bindType, string bindMethodName) =>
        (BindType, BindMethodName) = (bindType, bindMethodName);

    [DynamicallyAccessedMembers(Bound)]
    public Type BindType { get; }

    public string BindMethodName { get; }
}
