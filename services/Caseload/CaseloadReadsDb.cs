using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.ServiceDefaults.Auditing;

namespace WorkforcePlatform.Caseload;

/// <summary>The log of the children's and matters' references that this service gave to people.</summary>
public sealed class CaseloadReadsDb(DbContextOptions<CaseloadReadsDb> options) : ReadsDb(options);
