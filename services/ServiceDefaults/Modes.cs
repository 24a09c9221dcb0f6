using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Options;
using WorkforcePlatform.ServiceDefaults.Database;

namespace WorkforcePlatform.ServiceDefaults;

/// <summary>Everything that differs between Embedded and Distributed. Nothing else may ask for the mode.</summary>
public sealed class Modes(IOptions<PlatformOptions> options)
{
    /// <summary>Demo users may sign in without a password, from this machine alone.</summary>
    public bool AllowsLocalSignIn => IsEmbedded;

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

    /// <summary>Refuses, in words, a mode that this build can not run.</summary>
    internal static bool CanRun(PlatformOptions options) => options.Mode == "Embedded";
}
