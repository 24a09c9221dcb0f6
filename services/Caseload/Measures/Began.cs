namespace WorkforcePlatform.Caseload.Measures;

/// <summary>The first day of something, and whether that is an estimate: the day it was first seen on, before which it may have begun.</summary>
internal readonly record struct Began(DateOnly On, bool Estimated)
{
    /// <summary>The later of two. Certain where the later one is: what may have begun before it does not move it.</summary>
    public Began Later(Began other) =>
        other.On == On ? this with { Estimated = Estimated && other.Estimated } : other.On > On ? other : this;

    public Began Later(DateOnly? certain) => certain is { } day ? Later(new Began(day, Estimated: false)) : this;
}
