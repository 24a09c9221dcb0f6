namespace WorkforcePlatform.Workforce.Users;

/// <summary>Keeps users, their roles and their units.</summary>
public sealed partial class UserService(WorkforceDb db, TimeProvider clock) : V1.UserService.UserServiceBase;
