using WorkforcePlatform.Workforce.OrgUnits;

namespace WorkforcePlatform.Workforce.Posts;

/// <summary>Reads posts within the caller's scope.</summary>
public sealed partial class PostService(WorkforceDb db, OrganisationReader organisations) : V1.PostService.PostServiceBase;
