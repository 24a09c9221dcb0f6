using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.ServiceDefaults.Database;
using WorkforcePlatform.ServiceDefaults.Security;
using WorkforcePlatform.ServiceDefaults.Time;

namespace WorkforcePlatform.Caseload.Pressure.Declared;

/// <summary>Declared levels as they travel.</summary>
internal static class DeclaredLevelMapping
{
    // Reports name nobody.
    public static V1.DeclaredLevel ToProto(this DeclaredLevel one, Caller caller) => new()
    {
        DeclaredLevelId = one.Id.ToString(),
        Unit = one.Unit,
        Level = one.Level,
        FromOn = Words.Iso(one.FromOn),
        ReviewOn = one.ReviewOn is { } last ? Words.Iso(last) : "",
        Reason = one.Reason,
        DeclaredBy = caller.MayRead(one.DeclaredBy),
        DeclaredOn = Words.Iso(LondonTime.DayOf(one.DeclaredAt)),
        EndedOn = one.EndsOn is { } end ? Words.Iso(end) : "",
        WithdrawnBy = caller.MayRead(one.WithdrawnBy),
        WithdrawnOn = one.WithdrawnAt is { } at ? Words.Iso(LondonTime.DayOf(at)) : "",
        WithdrawnBecause = one.WithdrawnBecause,
        Etag = Etag.Of(one.Version),
    };
}
