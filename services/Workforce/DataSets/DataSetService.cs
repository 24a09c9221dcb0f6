using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;
using WorkforcePlatform.ServiceDefaults.Time;

namespace WorkforcePlatform.Workforce.DataSets;

/// <summary>Who keeps each data set: the files of another system, or the portal.</summary>
public sealed class DataSetService(WorkforceDb db, TimeProvider clock) : V1.DataSetService.DataSetServiceBase
{
    /// <summary>Reads a data set. Whoever may record anything needs to know whether it counts at once.</summary>
    [AllowRoles(Roles.Hr, Roles.Manager, Roles.Administrator)]
    public override async Task<V1.DataSet> GetDataSet(V1.GetDataSetRequest request, ServerCallContext context)
    {
        var name = Require.Text(request.Name, "name");
        return ToProto(await db.DataSets.AsNoTracking().SingleOrDefaultAsync(set => set.Name == name, context.CancellationToken) ?? DataSet.Named(name));
    }

    /// <summary>Says who keeps a data set from now on. What is planned by then stays planned.</summary>
    [AllowRoles(Roles.Administrator)]
    public override async Task<V1.DataSet> ChangeMaster(V1.ChangeMasterRequest request, ServerCallContext context)
    {
        var name = Require.Text(request.Name, "name");
        if (name is not (DataSet.Workers or DataSet.AgencyAssignments or DataSet.Occupancies))
        {
            throw new InvalidArgumentException("name", "Only workers, agency bookings and occupancies can be kept in the portal.");
        }

        if (request.Master is not (V1.Master.File or V1.Master.Portal))
        {
            throw new InvalidArgumentException("master", "master must say who keeps the data set.");
        }

        var reason = Require.Text(request.Reason, "reason");
        var dataSet = await db.DataSets.SingleOrDefaultAsync(set => set.Name == name, context.CancellationToken) ?? db.DataSets.Add(DataSet.Named(name)).Entity;
        ServiceDefaults.Database.Etag.Require(request.Etag, dataSet.Version, "Data set", name);
        dataSet.ChangeMaster(request.Master, reason, context.Caller().Subject, clock.GetUtcNow());
        await db.SaveChangesAsync(context.CancellationToken);

        return ToProto(dataSet);
    }

    private static V1.DataSet ToProto(DataSet dataSet) => new()
    {
        Name = dataSet.Name,
        Master = dataSet.Master,
        Reason = dataSet.MasterReason,
        ChangedOn = dataSet.MasterChangedAt is { } at ? Day.Iso(LondonTime.DayOf(at)) : "",
        ChangedBy = dataSet.MasterChangedBy,
        Etag = dataSet.Etag,
    };
}
