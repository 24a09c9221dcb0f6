namespace Grpc.Core;

/// <summary>Decides whether the other side's certificate is trusted.</summary>
public delegate bool VerifyPeerCallback(VerifyPeerContext context);
