namespace Grpc.Core;

/// <summary>How a channel protects its connection.</summary>
public abstract class ChannelCredentials
{
    /// <summary>No protection: for loopback and for a sidecar on the same machine.</summary>
    public static ChannelCredentials Insecure { get; } = new Cleartext();

    /// <summary>TLS with the trust of the operating system.</summary>
    public static ChannelCredentials SecureSsl { get; } = new SslCredentials();

    /// <summary>A protected connection on which every call carries credentials.</summary>
    public static ChannelCredentials Create(ChannelCredentials channelCredentials, CallCredentials callCredentials) =>
        new WithCalls(channelCredentials, callCredentials);

    /// <summary>Shows the engine what these credentials are made of.</summary>
    public abstract void InternalPopulateConfiguration(ChannelCredentialsConfiguratorBase configurator, object? state);

    private sealed class Cleartext : ChannelCredentials
    {
        public override void InternalPopulateConfiguration(ChannelCredentialsConfiguratorBase configurator, object? state) =>
            configurator.SetInsecureCredentials(state);
    }

    private sealed class WithCalls(ChannelCredentials channel, CallCredentials calls) : ChannelCredentials
    {
        public override void InternalPopulateConfiguration(ChannelCredentialsConfiguratorBase configurator, object? state) =>
            configurator.SetCompositeCredentials(state, channel, calls);
    }
}
