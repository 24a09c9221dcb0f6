namespace WorkforcePlatform.Caseload.Allocating;

/// <summary>What a worker holds on a day, what is to come, and their own limit: null where none is adopted, and for someone away.</summary>
/// <param name="Held">Children held.</param>
/// <param name="ToCome">Children whose allocation is recorded and not confirmed.</param>
/// <param name="Limit">Children.</param>
/// <param name="More">Children who are decided on together.</param>
internal sealed record AllocationLoad(int Held, int ToCome, decimal? Limit, int More = 1)
{
    /// <summary>The fewest characters of a reason for one child over the limit: a sentence, not a word.</summary>
    public const int LongReason = 40;

    /// <summary>With those who are decided on.</summary>
    public int After => Held + ToCome + More;

    public bool IsOver => After > Limit;

    public int LeastReason => IsOver ? LongReason : 1;
}
