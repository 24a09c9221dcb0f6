namespace WorkforcePlatform.Portal.SignIn;

/// <summary>What the page says to somebody who was not signed in.</summary>
/// <param name="Fault">Why.</param>
/// <param name="Reference">To quote; the log has it too.</param>
/// <param name="Role">Their role here, where that is what is missing at the issuer.</param>
public sealed record SignInRefusal(SignInFault Fault, string Reference, string Role);
