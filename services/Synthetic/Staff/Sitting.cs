namespace WorkforcePlatform.Synthetic.Staff;

/// <summary>Somebody's time in a seat: from the first day, up to but not including <see cref="Until"/>; null while no end is known.</summary>
internal sealed record Sitting(string StaffId, DateOnly From, DateOnly? Until)
{
    public bool Contains(DateOnly day) => From <= day && (Until is null || Until > day);
}
