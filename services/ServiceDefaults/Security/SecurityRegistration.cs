using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace WorkforcePlatform.ServiceDefaults.Security;

internal static class SecurityRegistration
{
    /// <summary>Accepts the platform's own tokens and nothing else, and refuses whoever has none.</summary>
    public static void AddSecurity(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<SigningKeys>();
        builder.Services.AddSingleton<TokenIssuer>();
        builder.Services.AddAuthorization();
        builder.Services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer();
        builder.Services.AddSingleton<IConfigureOptions<JwtBearerOptions>, VerifyWithOwnKeys>();
    }

    private sealed class VerifyWithOwnKeys(SigningKeys keys, TimeProvider clock) : IConfigureNamedOptions<JwtBearerOptions>
    {
        public void Configure(JwtBearerOptions options) => Configure(JwtBearerDefaults.AuthenticationScheme, options);

        public void Configure(string? name, JwtBearerOptions options)
        {
            options.MapInboundClaims = false;
            options.TimeProvider = clock;
            options.TokenValidationParameters = new TokenValidationParameters
            {
                ValidIssuer = TokenClaims.Issuer,
                ValidAudience = TokenClaims.Audience,
                ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
                IssuerSigningKeyResolver = (_, _, keyId, _) => keys.ForVerifying(keyId),
                NameClaimType = TokenClaims.Subject,
                RoleClaimType = TokenClaims.Role,
                ClockSkew = TimeSpan.FromSeconds(30),
                LifetimeValidator = (notBefore, expires, _, parameters) =>
                    expires is { } end && end > clock.GetUtcNow().UtcDateTime - parameters.ClockSkew
                    && (notBefore is not { } begin || begin <= clock.GetUtcNow().UtcDateTime + parameters.ClockSkew),
            };
        }
    }
}
