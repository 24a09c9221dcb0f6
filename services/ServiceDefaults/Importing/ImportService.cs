using System.Runtime.InteropServices;
using Google.Protobuf;
using System.Globalization;
using Grpc.Core;
using WorkforcePlatform.Messaging.V1;
using WorkforcePlatform.ServiceDefaults.Paging;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.ServiceDefaults.Importing;

/// <summary>The import contract for every file whose owner this process hosts.</summary>
public sealed class ImportService(IEnumerable<IImportOwner> owners, UploadLimit limit) : Messaging.V1.ImportService.ImportServiceBase
{
    private const int MostChunkBytes = 1024 * 1024;

    [AllowRoles(Roles.Administrator, Roles.System)]
    public override async Task<ImportFile> BeginFile(BeginFileRequest request, ServerCallContext context)
    {
        limit.Count(context.Caller());
        var owner = OwnerOf(request.File);
        var record = await owner.BeginAsync(Id(request.ImportId), request.File, ReadingOf(request.Options ?? new ImportOptions()), context.Caller().Subject, context.CancellationToken);
        return record.ToProto(owner.Owner);
    }

    [AllowRoles(Roles.Administrator, Roles.System)]
    public override async Task<ImportFile> UploadChunk(UploadChunkRequest request, ServerCallContext context)
    {
        if (request.Data.Length > MostChunkBytes || request.Index < 0)
        {
            throw new InvalidArgumentException("data", "A chunk has at most 1 MiB, and its index is 0 or more.");
        }

        var owner = OwnerOf(request.File);
        return (await owner.UploadAsync(Id(request.ImportId), request.File, request.Index, BytesOf(request.Data), context.CancellationToken)).ToProto(owner.Owner);
    }

    [AllowRoles(Roles.Administrator, Roles.System)]
    public override async Task<ImportFile> CheckFile(CheckFileRequest request, ServerCallContext context)
    {
        var owner = OwnerOf(request.File);
        return (await owner.CheckAsync(Id(request.ImportId), request.File, context.CancellationToken)).ToProto(owner.Owner);
    }

    [AllowRoles(Roles.Administrator, Roles.System)]
    public override async Task<ImportFile> CommitFile(CommitFileRequest request, ServerCallContext context)
    {
        var owner = OwnerOf(request.File);
        return (await owner.CommitAsync(Id(request.ImportId), request.File, request.ClosingConfirmed, context.CancellationToken)).ToProto(owner.Owner);
    }

    [AllowRoles(Roles.Administrator, Roles.System)]
    public override async Task<DiscardImportResponse> DiscardImport(DiscardImportRequest request, ServerCallContext context)
    {
        var (id, response) = (Id(request.ImportId), new DiscardImportResponse());
        foreach (var owner in owners)
        {
            var discarded = await owner.DiscardAsync(id, context.CancellationToken);
            response.Files.AddRange(discarded.Select(record => record.ToProto(owner.Owner)));
        }

        return response;
    }

    [AllowRoles(Roles.Administrator, Roles.Auditor, Roles.System)]
    public override async Task<ImportFile> GetImportFile(GetImportFileRequest request, ServerCallContext context)
    {
        var owner = OwnerOf(request.File);
        return (await owner.GetAsync(Id(request.ImportId), request.File, context.CancellationToken)).ToProto(owner.Owner);
    }

    [AllowRoles(Roles.Administrator, Roles.Auditor, Roles.System)]
    public override async Task<ListImportFilesResponse> ListImportFiles(ListImportFilesRequest request, ServerCallContext context)
    {
        var size = Require.PageSize(request.PageSize);
        Guid? importId = request.ImportId.Length > 0 ? Id(request.ImportId) : null;
        var after = PlaceOf(request);
        var all = new List<(string Owner, FileRecord Record)>();
        foreach (var owner in owners)
        {
            all.AddRange((await owner.ListAsync(importId, after, size + 1, context.CancellationToken)).Select(record => (owner.Owner, record)));
        }

        var ordered = all.OrderByDescending(file => file.Record.CreatedAt).ThenBy(file => file.Owner, StringComparer.Ordinal).ThenByDescending(file => file.Record.Id).ToList();
        var response = new ListImportFilesResponse();
        response.Files.AddRange(ordered.Take(size).Select(file => file.Record.ToProto(file.Owner)));
        if (ordered.Count > size)
        {
            var (owner, last) = ordered[size - 1];
            response.NextPageToken = PageToken.After(request, Number(last.CreatedAt.UtcTicks), owner, Number(last.Id));
        }

        return response;
    }

    [AllowRoles(Roles.Administrator, Roles.Auditor, Roles.System)]
    public override async Task<ListImportFaultsResponse> ListImportFaults(ListImportFaultsRequest request, ServerCallContext context)
    {
        var size = Require.PageSize(request.PageSize, standard: 200, most: 1000);
        var after = PageToken.PlaceIn(request, 2);
        var (line, id) = after is null ? (0, 0L) : ((int)NumberOf(after[0]), NumberOf(after[1]));
        var faults = await OwnerOf(request.File).ListFaultsAsync(Id(request.ImportId), request.File, line, id, size + 1, context.CancellationToken);

        var response = new ListImportFaultsResponse();
        response.Faults.AddRange(faults.Take(size).Select(fault => new ImportFault
        {
            File = request.File,
            Line = fault.Line,
            Column = fault.Column,
            Code = fault.Code,
            Message = fault.Message,
        }));
        if (faults.Count > size)
        {
            response.NextPageToken = PageToken.After(request, Number(faults[size - 1].Line), Number(faults[size - 1].Id));
        }

        return response;
    }

    [AllowRoles(Roles.Administrator, Roles.System)]
    public override Task<ListImportColumnsResponse> ListImportColumns(ListImportColumnsRequest request, ServerCallContext context)
    {
        var response = new ListImportColumnsResponse();
        response.Columns.AddRange(OwnerOf(request.File).ColumnsOf(request.File).Select(column => column.ToProto()));
        return Task.FromResult(response);
    }

    [AllowRoles(Roles.Administrator, Roles.System)]
    public override async Task<ResolveKeysResponse> ResolveKeys(ResolveKeysRequest request, ServerCallContext context)
    {
        if (request.Keys.Count > KeyDirectory.MostKeys)
        {
            throw new InvalidArgumentException("keys", "At most 1,000 keys can be asked for at once.");
        }

        var owner = owners.FirstOrDefault(here => here.OwnsKeys(request.Kind)) ?? throw new NotFoundException("Kind of key", request.Kind);
        var found = await owner.ResolveAsync(request.Kind, request.Keys, request.ImportId.Length > 0 ? Id(request.ImportId) : null, context.CancellationToken);
        var response = new ResolveKeysResponse();
        response.Found.AddRange(found.Found);
        response.Refused.AddRange(found.Refused);
        return response;
    }

    private IImportOwner OwnerOf(string file) =>
        owners.FirstOrDefault(owner => owner.Owns(file)) ?? throw new NotFoundException("File of the contract, owned here,", file);

    // A chunk as it came, not a second megabyte beside it.
    private static byte[] BytesOf(ByteString data) =>
        MemoryMarshal.TryGetArray(data.Memory, out var bytes) && bytes.Array is { } whole && whole.Length == bytes.Count ? whole : data.ToByteArray();

    private static Guid Id(string text) => Require.Id(text, "import_id");

    private static ImportReading ReadingOf(ImportOptions options)
    {
        var asAt = Require.OptionalDate(options.AsAt, "as_at");
        return options.Complete && asAt is null
            ? throw new InvalidArgumentException("as_at", "as_at is required with complete: the day on which what is absent is closed.")
            : new ImportReading(options.Complete, asAt, CellReader.Tidy(options.Unit) is { Length: > 0 } unit ? unit.ToUpperInvariant() : null, options.ClosingConfirmed);
    }

    private static ListPlace? PlaceOf(ListImportFilesRequest request) => PageToken.PlaceIn(request, 3) is { } parts
        ? new ListPlace(new DateTimeOffset(Math.Min(NumberOf(parts[0]), DateTime.MaxValue.Ticks), TimeSpan.Zero), parts[1], (int)NumberOf(parts[2]))
        : null;

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static long NumberOf(string part) => long.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw PageToken.NotOurs();
}
