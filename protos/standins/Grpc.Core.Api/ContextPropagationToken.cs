namespace Grpc.Core;

/// <summary>A call's deadline and cancellation, to be handed on. Only an engine can make one.</summary>
public abstract class ContextPropagationToken
{
    internal ContextPropagationToken()
    {
    }
}
