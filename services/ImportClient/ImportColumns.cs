using Grpc.Core;
using WorkforcePlatform.Messaging.V1;

namespace WorkforcePlatform.ImportClient;

/// <summary>What the owners say of the columns of their files.</summary>
/// <param name="callerOf">Calls the named service.</param>
public sealed class ImportColumns(Func<string, CallInvoker> callerOf)
{
    public async Task<IReadOnlyList<ImportColumn>> ListAsync(ContractFile file, CancellationToken ct) =>
        (await new ImportService.ImportServiceClient(callerOf(file.Owner)).ListImportColumnsAsync(new() { File = file.Name }, cancellationToken: ct)).Columns;
}
