namespace Grpc.Core;

/// <summary>A certificate chain and its private key, both PEM text.</summary>
public sealed class KeyCertificatePair(string certificateChain, string privateKey)
{
    public string CertificateChain { get; } = certificateChain;

    public string PrivateKey { get; } = privateKey;
}
