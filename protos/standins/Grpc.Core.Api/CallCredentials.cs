namespace Grpc.Core;

/// <summary>Who a call is made for. Sent over TLS only, unless the channel is told otherwise.</summary>
public abstract class CallCredentials
{
    /// <summary>Credentials that the delegate writes into each call's headers.</summary>
    public static CallCredentials FromInterceptor(AsyncAuthInterceptor interceptor) => new FromDelegate(interceptor);

    /// <summary>Several credentials on one call, applied in order.</summary>
    public static CallCredentials Compose(params CallCredentials[] credentials) => new Composed([.. credentials]);

    /// <summary>Shows the engine what these credentials are made of.</summary>
    public abstract void InternalPopulateConfiguration(CallCredentialsConfiguratorBase configurator, object? state);

    private sealed class FromDelegate(AsyncAuthInterceptor interceptor) : CallCredentials
    {
        public override void InternalPopulateConfiguration(CallCredentialsConfiguratorBase configurator, object? state) =>
            configurator.SetAsyncAuthInterceptorCredentials(state, interceptor);
    }

    private sealed class Composed(IReadOnlyList<CallCredentials> parts) : CallCredentials
    {
        public override void InternalPopulateConfiguration(CallCredentialsConfiguratorBase configurator, object? state) =>
            configurator.SetCompositeCredentials(state, parts);
    }
}
