using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace WorkforcePlatform.Portal.SignIn;

/// <summary>Leads whoever was not signed in to the page that says why: nobody else can write what it says.</summary>
public sealed partial class SignInRefusals(IDataProtectionProvider protection, ILogger<SignInRefusals> logger)
{
    private const string Address = "/sign-in/refused";

    private readonly IDataProtector protector = protection.CreateProtector("sign-in-refusal");

    /// <summary>Where the page is that explains it. Writes the one line of the log.</summary>
    public string AddressOf(SignInRefusedException refused)
    {
        var refusal = new SignInRefusal(refused.Fault, RandomNumberGenerator.GetHexString(8), refused.Role);
        LogRefused(logger, refusal.Reference, refused.Fault, refused.Message, refused.InnerException?.GetType().Name ?? "none");
        return QueryHelpers.AddQueryString(Address, "told", protector.Protect(JsonSerializer.Serialize(refusal)));
    }

    /// <summary>The same from what the issuer's handler ran into.</summary>
    public string AddressOf(Exception? failure) => AddressOf(failure as SignInRefusedException ?? Understood(failure));

    /// <summary>Null for anything that was not written here.</summary>
    public SignInRefusal? Read(string? told)
    {
        try
        {
            return string.IsNullOrEmpty(told) ? null : JsonSerializer.Deserialize<SignInRefusal>(protector.Unprotect(told));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static SignInRefusedException Understood(Exception? failure) => failure switch
    {
        HttpRequestException or TaskCanceledException or IOException => new(SignInFault.IssuerSilent, "The issuer does not answer", cause: failure),
        AuthenticationFailureException when Equals(failure.Data["error"], "access_denied") => new(SignInFault.Declined, "The issuer answered access_denied"),
        AuthenticationFailureException when failure.Data["error"] is not null => new(SignInFault.Untrusted, "The issuer answered with an error"),

        // State, correlation cookie or code missing: the handler does not tell them apart, and neither could the reader.
        AuthenticationFailureException or null => new(SignInFault.Stray, "The answer does not belong to a sign-in begun in this browser"),
        _ => new(SignInFault.Untrusted, "The issuer's answer could not be read", cause: failure),
    };

    [LoggerMessage(Level = LogLevel.Warning, Message = "Sign-in refused, reference {Reference}: {Fault}. {Reason} ({Cause})")]
    private static partial void LogRefused(ILogger logger, string reference, SignInFault fault, string reason, string cause);
}
