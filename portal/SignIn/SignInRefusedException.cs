namespace WorkforcePlatform.Portal.SignIn;

/// <summary>Somebody is not signed in.</summary>
/// <param name="fault">What they are told.</param>
/// <param name="reason">What the operator reads: never a token, a claim or anything that came from outside.</param>
/// <param name="role">Their role here, where that is what is missing at the issuer.</param>
/// <param name="cause">What was thrown, if anything.</param>
public sealed class SignInRefusedException(SignInFault fault, string reason, string role = "", Exception? cause = null) : Exception(reason, cause)
{
    public SignInFault Fault { get; } = fault;

    public string Role { get; } = role;
}
