using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.ServiceDefaults.Auditing;

namespace WorkforcePlatform.Legal;

/// <summary>The log of the children's and matters' references that this service gave to people.</summary>
public sealed class LegalReadsDb(DbContextOptions<LegalReadsDb> options) : ReadsDb(options);
