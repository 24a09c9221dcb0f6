using WorkforcePlatform.Legal.Organisation;

namespace WorkforcePlatform.Legal.Matters;

/// <summary>Reads matters within the caller's scope.</summary>
internal sealed partial class MatterService(LegalDb db, UnitsReader organisation, MattersReader everyMatter, TimeProvider clock) : V1.MatterService.MatterServiceBase;
