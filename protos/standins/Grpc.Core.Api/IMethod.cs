namespace Grpc.Core;

/// <summary>The name and the shape of a method, without its message types.</summary>
public interface IMethod
{
    MethodType Type { get; }

    /// <summary>The service with its package, for example <c>grpc.health.v1.Health</c>.</summary>
    string ServiceName { get; }

    /// <summary>The method alone, for example <c>Check</c>.</summary>
    string Name { get; }

    /// <summary>The HTTP path, for example <c>/grpc.health.v1.Health/Check</c>.</summary>
    string FullName { get; }
}
