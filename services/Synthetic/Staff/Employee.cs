namespace WorkforcePlatform.Synthetic.Staff;

/// <summary>One employee's time here: from the first day, up to but not including <see cref="Until"/>; null while no end is known.</summary>
internal sealed record Employee(string StaffId, Seat Seat, DateOnly From, DateOnly? Until);
