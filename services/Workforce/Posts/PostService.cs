using WorkforcePlatform.Workforce.OrgUnits;

namespace WorkforcePlatform.Workforce.Posts;

/// <summary>Reads posts within the caller's scope, and records who is to start on a vacant one.</summary>
public sealed partial class PostService(WorkforceDb db, OrganisationReader organisations, TimeProvider clock) : V1.PostService.PostServiceBase;
