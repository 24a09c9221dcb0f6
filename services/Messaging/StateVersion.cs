namespace WorkforcePlatform.Messaging;

/// <summary>
/// How new a state is. The epoch counts first: an owner that was restored from a backup raises it,
/// so what it says after the restore wins over what it said before, whatever the versions were.
/// </summary>
public readonly record struct StateVersion(long Epoch, long Version) : IComparable<StateVersion>
{
    public static bool operator <(StateVersion left, StateVersion right) => left.CompareTo(right) < 0;

    public static bool operator >(StateVersion left, StateVersion right) => left.CompareTo(right) > 0;

    public static bool operator <=(StateVersion left, StateVersion right) => left.CompareTo(right) <= 0;

    public static bool operator >=(StateVersion left, StateVersion right) => left.CompareTo(right) >= 0;

    public int CompareTo(StateVersion other) =>
        Epoch != other.Epoch ? Epoch.CompareTo(other.Epoch) : Version.CompareTo(other.Version);
}
