using Google.Protobuf.WellKnownTypes;

namespace WorkforcePlatform.Workforce.Users;

internal static class UserMapping
{
    public static V1.User ToProto(this User user, DateTimeOffset? lastSignIn = null) => new()
    {
        Id = user.Id.ToString(),
        Subject = user.Subject,
        Name = user.Name,
        Role = user.Role,
        RootUnits = { user.RootUnits },
        Revoked = user.Revoked,
        Demo = user.Demo,
        StaffId = user.StaffId,
        CreateTime = user.CreatedAt.ToTimestamp(),
        LastSignInTime = lastSignIn?.ToTimestamp(),
        Reason = user.Reason,
        ChangedBy = user.ChangedBy,
        ChangeTime = user.ChangedAt?.ToTimestamp(),
        Etag = user.Etag,
    };
}
