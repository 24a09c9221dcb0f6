using Grpc.Core;
using WorkforcePlatform.ServiceDefaults.Time;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.ImportClient.Mapped;

/// <summary>The files of a request, those that its mapping knows read through it.</summary>
internal sealed class MappedSources(Func<string, CallInvoker> callerOf, TimeProvider clock)
{
    /// <exception cref="RpcException">There is no such mapping.</exception>
    public async Task<IReadOnlyList<ImportSource>> ReadAsync(ImportRequest request, CancellationToken ct)
    {
        if (request.Mapping.Length == 0)
        {
            return request.Files;
        }

        var saved = await new ImportMappingService.ImportMappingServiceClient(callerOf("workforce")).GetImportMappingAsync(new() { Name = request.Mapping }, cancellationToken: ct);
        var sources = new List<ImportSource>();
        foreach (var source in request.Files)
        {
            var mapping = saved.Files.FirstOrDefault(file => Is(file.SourceFile, source)) ?? saved.Files.FirstOrDefault(file => file.SourceFile.Length == 0 && Is(file.File, source));
            sources.Add(mapping is not null && ContractFile.Of(mapping.File) is { } known ? await MapAsync(source, mapping, known, request.AsAt ?? LondonTime.Today(clock), ct) : source);
        }

        return sources;
    }

    private static bool Is(string name, ImportSource source) => name.Equals(source.Name, StringComparison.OrdinalIgnoreCase);

    private async Task<ImportSource> MapAsync(ImportSource source, FileMapping mapping, ContractFile known, DateOnly seenOn, CancellationToken ct)
    {
        var mapped = new MappedFile(mapping, await new ImportColumns(callerOf).ListAsync(known, ct), seenOn);
        return source with { Name = known.Name, Open = () => mapped.Open(source.Open) };
    }
}
