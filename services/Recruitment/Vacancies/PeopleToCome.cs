using WorkforcePlatform.Messaging.V1;
using WorkforcePlatform.ServiceDefaults.Clients;

namespace WorkforcePlatform.Recruitment.Vacancies;

/// <summary>Whether an import also brings posts or people: then vacancies may be on their way that nobody can know before it is taken.</summary>
internal static class PeopleToCome
{
    private static readonly string[] Deciding = ["posts.csv", "workers.csv", "occupancies.csv"];

    public static async Task<bool> AreInAsync(PeerChannels peers, Guid importId, CancellationToken ct)
    {
        var workforce = new ImportService.ImportServiceClient(peers.To("workforce"));
        var request = new ListImportFilesRequest { ImportId = importId.ToString() };
        var sent = await workforce.ListImportFilesAsync(request, deadline: DateTime.UtcNow.AddSeconds(30), cancellationToken: ct);
        return sent.Files.Any(file => Deciding.Contains(file.File));
    }
}
