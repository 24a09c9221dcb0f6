using WorkforcePlatform.Legal.V1;

namespace WorkforcePlatform.Legal.Clocks;

/// <summary>How a matter stands, and why in a few words.</summary>
public readonly record struct ClockStanding(MatterStanding Standing, string Why);
