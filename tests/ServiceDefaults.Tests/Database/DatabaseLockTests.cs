using WorkforcePlatform.ServiceDefaults.Database;

namespace WorkforcePlatform.ServiceDefaults.Tests.Database;

public sealed class DatabaseLockTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("lock").FullName;

    [Fact]
    public void A_database_in_use_is_refused_with_what_to_do()
    {
        var path = Path.Combine(folder, "workforce.db");
        using var first = DatabaseLock.Take(path);

        var refusal = Assert.Throws<InvalidOperationException>(() => DatabaseLock.Take(path));

        Assert.Contains("Platform:DataDirectory", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lock_let_go_can_be_taken_again()
    {
        var path = Path.Combine(folder, "caseload.db");
        DatabaseLock.Take(path).Dispose();

        var second = Record.Exception(() => DatabaseLock.Take(path).Dispose());

        Assert.Null(second);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
