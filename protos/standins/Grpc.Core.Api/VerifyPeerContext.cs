namespace Grpc.Core;

/// <summary>The other side as it showed itself.</summary>
public class VerifyPeerContext
{
    internal VerifyPeerContext(string targetName, string peerPem)
    {
        TargetName = targetName;
        PeerPem = peerPem;
    }

    public string TargetName { get; }

    /// <summary>The certificate as PEM text.</summary>
    public string PeerPem { get; }
}
