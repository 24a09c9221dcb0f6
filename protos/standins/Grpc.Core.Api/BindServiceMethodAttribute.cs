using System.Diagnostics.CodeAnalysis;

namespace Grpc.Core;

/// <summary>Tells the server which generated static method binds a service base class to its routes.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class BindServiceMethodAttribute(
    [DynamicallyAccessedMembers(BindServiceMethodAttribute.Kept)] Type bindType,
    string bindMethodName) : Attribute
{
    private const DynamicallyAccessedMemberTypes Kept =
        DynamicallyAccessedMemberTypes.PublicMethods | DynamicallyAccessedMemberTypes.NonPublicMethods;

    [DynamicallyAccessedMembers(Kept)]
    public Type BindType { get; } = bindType;

    public string BindMethodName { get; } = bindMethodName;
}
