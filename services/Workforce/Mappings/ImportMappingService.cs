using Google.Protobuf;
using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.ServiceDefaults.Paging;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;
using WorkforcePlatform.ServiceDefaults.Time;
using Order = WorkforcePlatform.Workforce.V1.ListImportMappingsRequest.Types.Order;

namespace WorkforcePlatform.Workforce.Mappings;

/// <summary>Keeps how the files of other systems are read.</summary>
public sealed class ImportMappingService(WorkforceDb db, TimeProvider clock) : V1.ImportMappingService.ImportMappingServiceBase
{
    /// <summary>Reads one by name.</summary>
    [AllowRoles(Roles.Administrator, Roles.System)]
    public override async Task<V1.ImportMapping> GetImportMapping(V1.GetImportMappingRequest request, ServerCallContext context) =>
        ToProto(await FindAsync(request.Name, context.CancellationToken) ?? throw new NotFoundException("Mapping", request.Name));

    /// <summary>Lists them. A council has a few, so all are ordered here.</summary>
    [AllowRoles(Roles.Administrator, Roles.System)]
    public override async Task<V1.ListImportMappingsResponse> ListImportMappings(V1.ListImportMappingsRequest request, ServerCallContext context)
    {
        var size = Require.PageSize(request.PageSize);
        var saved = await db.Mappings.AsNoTracking().Where(mapping => !mapping.Deleted).ToListAsync(context.CancellationToken);
        var page = ListPage.Of([.. InOrder(saved.ConvertAll(ToProto), request.Order, request.Reversed)], request, size, mapping => mapping.Name);
        return new V1.ListImportMappingsResponse { Mappings = { page.Rows }, NextPageToken = page.NextPageToken };
    }

    /// <summary>Saves a new one, or changes one with a reason.</summary>
    [AllowRoles(Roles.Administrator)]
    public override async Task<V1.ImportMapping> SaveImportMapping(V1.SaveImportMappingRequest request, ServerCallContext context)
    {
        var asked = request.Mapping ?? throw new InvalidArgumentException("mapping", "mapping is required.");
        var name = Require.Text(asked.Name, "mapping.name");
        MappingRules.Require(asked);
        var saved = await FindAsync(name, context.CancellationToken);
        if (saved is null)
        {
            saved = db.Mappings.Add(new SavedMapping { Key = name.ToUpperInvariant() }).Entity;
        }
        else if (asked.Etag.Length == 0)
        {
            throw new AlreadyExistsException("Mapping", name);
        }
        else
        {
            ServiceDefaults.Database.Etag.Require(asked.Etag, saved.Version, "Mapping", name);
            Require.Text(request.Reason, "reason");
        }

        var content = new V1.ImportMapping { Name = name, SourceSystem = asked.SourceSystem.Trim() };
        content.Files.AddRange(asked.Files);
        saved.Change(content.ToByteArray(), request.Reason.Trim(), context.Caller().Subject, clock.GetUtcNow());
        await db.SaveChangesAsync(context.CancellationToken);
        return ToProto(saved);
    }

    /// <summary>Deletes one, with a reason.</summary>
    [AllowRoles(Roles.Administrator)]
    public override async Task<V1.ImportMapping> DeleteImportMapping(V1.DeleteImportMappingRequest request, ServerCallContext context)
    {
        var saved = await FindAsync(request.Name, context.CancellationToken) ?? throw new NotFoundException("Mapping", request.Name);
        ServiceDefaults.Database.Etag.Require(request.Etag, saved.Version, "Mapping", request.Name);
        saved.Delete(Require.Text(request.Reason, "reason"), context.Caller().Subject, clock.GetUtcNow());
        await db.SaveChangesAsync(context.CancellationToken);
        return ToProto(saved);
    }

    private static IEnumerable<V1.ImportMapping> InOrder(List<V1.ImportMapping> mappings, Order order, bool reversed) => (order switch
    {
        Order.System => ListOrder.By(mappings, mapping => mapping.SourceSystem, reversed),
        Order.Changed => ListOrder.By(mappings, mapping => mapping.ChangedOn, !reversed),
        _ => ListOrder.By(mappings, mapping => mapping.Name, reversed),
    }).ThenBy(mapping => mapping.Name, StringComparer.OrdinalIgnoreCase);

    private Task<SavedMapping?> FindAsync(string name, CancellationToken ct)
    {
        var key = Require.Text(name, "name").ToUpperInvariant();
        return db.Mappings.SingleOrDefaultAsync(mapping => mapping.Key == key && !mapping.Deleted, ct);
    }

    private static V1.ImportMapping ToProto(SavedMapping saved)
    {
        var mapping = V1.ImportMapping.Parser.ParseFrom(saved.Content);
        mapping.ChangedOn = Day.Iso(LondonTime.DayOf(saved.ChangedAt));
        (mapping.ChangedBy, mapping.Reason, mapping.Etag) = (saved.ChangedBy, saved.Reason, saved.Etag);
        return mapping;
    }
}
