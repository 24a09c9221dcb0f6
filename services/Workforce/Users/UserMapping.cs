namespace WorkforcePlatform.Workforce.Users;

internal static class UserMapping
{
    public static V1.User ToProto(this User user)
    {
        var proto = new V1.User
        {
            Id = user.Id.ToString(),
            Subject = user.Subject,
            Name = user.Name,
            Role = user.Role,
            Revoked = user.Revoked,
            Demo = user.Demo,
            StaffId = user.StaffId,
            Etag = user.Etag,
        };
        proto.RootUnits.AddRange(user.RootUnits);
        return proto;
    }
}
