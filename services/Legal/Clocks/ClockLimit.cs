using WorkforcePlatform.Legal.V1;

namespace WorkforcePlatform.Legal.Clocks;

/// <summary>A day by which something is due; <paramref name="From"/> is given where it also has a first day.</summary>
public readonly record struct ClockLimit(MatterLimit Kind, DateOnly On, DateOnly? From = null);
