using Grpc.Core;

namespace WorkforcePlatform.Platform.Tests.Permissions;

/// <summary>What an RPC answered.</summary>
/// <param name="Code">OK or the refusal's.</param>
/// <param name="Reason">The refusal's stable reason.</param>
/// <param name="Text">The response as JSON, or the refusal's words.</param>
public sealed record RpcAnswer(StatusCode Code, string Reason, string Text);
