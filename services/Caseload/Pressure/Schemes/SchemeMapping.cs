using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.ServiceDefaults.Database;
using WorkforcePlatform.ServiceDefaults.Security;
using WorkforcePlatform.ServiceDefaults.Time;

namespace WorkforcePlatform.Caseload.Pressure.Schemes;

/// <summary>Versions of the score as they travel. Report authors are told nobody's name.</summary>
internal static class SchemeMapping
{
    public static V1.Scheme ToProto(this SchemeVersion one, PressureScheme inForce, DateOnly today, Caller caller)
    {
        var proto = one.ToScheme().ToProto(inForce);
        proto.Reason = one.Reason;
        proto.AddedBy = caller.MayRead(one.AddedBy);
        proto.AddedOn = Words.Iso(LondonTime.DayOf(one.AddedAt));
        proto.WithdrawnBy = caller.MayRead(one.WithdrawnBy);
        proto.WithdrawnOn = one.WithdrawnAt is { } at ? Words.Iso(LondonTime.DayOf(at)) : "";
        proto.WithdrawnBecause = one.WithdrawnBecause;
        proto.CanBeWithdrawn = !one.IsWithdrawn && one.ValidFrom > today;
        proto.Etag = Etag.Of(one.Version);
        return proto;
    }

    public static V1.Scheme ToProto(this PressureScheme scheme, PressureScheme inForce) => new()
    {
        Number = scheme.Number,
        Name = scheme.Words,
        ValidFrom = scheme.ValidFrom is { } day ? Words.Iso(day) : "",
        InForce = scheme.Number == inForce.Number,
        Thresholds = { scheme.Parameters.Select(ToProto) },
    };

    private static V1.SchemeThreshold ToProto(PressureParameter parameter)
    {
        var definition = Definitions.Of(parameter.Code);
        var isNumber = parameter.Code != MeasureCodes.Unallocated;
        return new V1.SchemeThreshold
        {
            Measure = parameter.Code,
            Title = definition.Title,
            Family = parameter.Family.ToString(),
            IsNumber = isNumber,
            CutOffs = isNumber
                ? new V1.SchemeCutOffs { Measure = parameter.Code, First = (double)parameter.CutOffs.First, Second = (double)parameter.CutOffs.Second, Third = (double)parameter.CutOffs.Third }
                : null,
            IsPercent = definition.IsPercent,
            EqualStaysBelow = parameter.CutOffs.UpTo,
            Source = parameter.Source,
        };
    }
}
