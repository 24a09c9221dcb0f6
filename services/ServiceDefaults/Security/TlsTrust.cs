using System.Security.Cryptography.X509Certificates;

namespace WorkforcePlatform.ServiceDefaults.Security;

/// <summary>Connections to processes whose certificate one authority signed.</summary>
public static class TlsTrust
{
    /// <summary>A handler that trusts the authority in the file, and none of the machine's own.</summary>
    public static SocketsHttpHandler HandlerFor(string authorityFile)
    {
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.ImportFromPemFile(authorityFile);
        return new SocketsHttpHandler { SslOptions = { CertificateChainPolicy = policy }, EnableMultipleHttp2Connections = true };
    }
}
