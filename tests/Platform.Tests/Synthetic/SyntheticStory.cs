using Microsoft.Extensions.DependencyInjection;
using WorkforcePlatform.ImportClient;
using WorkforcePlatform.Messaging.V1;
using WorkforcePlatform.PlatformSupport;
using WorkforcePlatform.ServiceDefaults.Security;
using WorkforcePlatform.Synthetic;

namespace WorkforcePlatform.Platform.Tests.Synthetic;

/// <summary>Made-up authorities through a real import.</summary>
public sealed class SyntheticStory : IAsyncLifetime
{
    private RunningPlatform platform = null!;

    public async Task InitializeAsync() => platform = await RunningPlatform.StartAsync("--empty");

    public async Task DisposeAsync() => await platform.DisposeAsync();

    [Fact]
    public async Task The_platform_takes_every_row_and_finds_the_same_files_unchanged_and_itself_without_a_difference()
    {
        // The seed is in the failure's message, so that a failing run can be repeated.
        var seed = Random.Shared.Next();
        using var files = new MadeUp(new SyntheticRequest { AsAt = new DateOnly(2026, 10, 31), Seed = seed, Authorities = 2, Size = AuthoritySize.Of(120) });

        var taken = await ImportAsync(files);
        var again = await ImportAsync(files);
        var verify = await platform.As<OperationsService.OperationsServiceClient>(Roles.Administrator).VerifyProjectionsAsync(new());

        Assert.True(taken.Outcome == ImportOutcome.Taken, $"Seed {seed}: {taken.Outcome}; {string.Join("; ", taken.Files.Where(file => file.RefusedRows > 0))}");
        Assert.All(taken.Files, file => Assert.Equal(file.Rows, file.NewRows));
        Assert.DoesNotContain(taken.Files.Where(file => file.File != "vacancies.csv"), file => file.Notices.Count > 0);
        Assert.All(again.Files, file => Assert.Equal(file.Rows, file.UnchangedRows));
        Assert.All(verify.Checks, check => Assert.True(check.Different == 0, $"Seed {seed}: {check}"));
    }

    private async Task<ImportResult> ImportAsync(MadeUp files) => await platform.Services.GetRequiredService<Importer>()
        .RunAsync(new ImportRequest { Files = ImportSource.OfPathOrFolder(files.Folder), AsAt = new DateOnly(2026, 10, 31) }, progress: null, CancellationToken.None);
}
