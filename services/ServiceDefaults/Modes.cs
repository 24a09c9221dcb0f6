using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Options;
using WorkforcePlatform.ServiceDefaults.Database;

namespace WorkforcePlatform.ServiceDefaults;

/// <summary>Everything that differs between Embedded and Distributed. Nothing else may ask for the mode.</summary>
public sealed class Modes(IOptions<PlatformOptions> options)
{
    /// <summary>Demo users may sign in without a password, from this machine alone, while no issuer is set.</summary>
    public bool AllowsLocalSignIn => IsEmbedded && !options.Value.SignIn.HasIssuer;

    /// <summary>An empty data folder is filled with the sample.</summary>
    public bool LoadsSample => IsEmbedded && !options.Value.Empty;

    /// <summary>The command line finds its address and a token in the data folder.</summary>
    public bool WritesCommandLineFiles => IsEmbedded;

    private bool IsEmbedded => options.Value.Mode == "Embedded";

    /// <summary>The database engine of the mode.</summary>
    /// <remarks>A list in a query travels as one parameter: written out value by value, EF would take longer over a long one than the database.</remarks>
    internal static void UseEngine(DbContextOptionsBuilder options, string path, IEnumerable<IInterceptor> interceptors) => options
        .UseSqlite($"Data Source={path}", engine => engine.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
        .AddInterceptors([new SqlitePragmas(), .. interceptors]);

    /// <summary>Why the settings can not be run with in their mode, in sentences. None: they can.</summary>
    public static IEnumerable<string> Objections(PlatformOptions options)
    {
        if (options.Mode != "Distributed")
        {
            yield break;
        }

        yield return "Platform:Mode=Distributed needs PostgreSQL and Dapr, which this version does not have yet. Use Embedded.";
        if (!options.SignIn.HasIssuer)
        {
            yield return "Platform:Mode=Distributed needs Platform:SignIn:Issuer: without one nobody could sign in, because demo users are for one machine alone.";
        }
    }
}
