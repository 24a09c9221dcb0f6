namespace WorkforcePlatform.Portal.Tests.SignIn;

/// <summary>What an issuer, or somebody between it and the browser, can do wrong.</summary>
public enum Misbehaviour
{
    None,
    WrongIssuer,
    WrongAudience,
    SeveralAudiences,
    WrongParty,
    WrongNonce,
    NoNonce,
    WrongSignature,
    UnknownKey,
    Expired,
    NoExpiry,
    NoAlgorithm,
    PublicKeyAsSecret,
    NoSubject,
    NoIdToken,
    NoJson,
    UsedCode,
    MixUp,
    NoIssuerInAnswer,
    Denied,
    Unable,
    Broken,
}
