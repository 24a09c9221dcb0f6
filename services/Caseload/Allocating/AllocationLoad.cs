namespace WorkforcePlatform.Caseload.Allocating;

/// <summary>What a worker holds on a day, what is to come, and their own limit: null where none is adopted, and for someone away.</summary>
internal sealed record AllocationLoad(int Held, int ToCome, decimal? Limit)
{
    /// <summary>The fewest characters of a reason for one child over the limit: a sentence, not a word.</summary>
    public const int LongReason = 40;

    /// <summary>With one child more.</summary>
    public int After => Held + ToCome + 1;

    public bool IsOver => After > Limit;

    public int LeastReason => IsOver ? LongReason : 1;
}
