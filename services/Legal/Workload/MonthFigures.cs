namespace WorkforcePlatform.Legal.Workload;

/// <summary>One month's open matters: averages over its days, and counts at the end of its last day (null where matters are not loaded to it).</summary>
public sealed record MonthFigures(Month Month, Figure PreProceedings, Figure Proceedings, int? PreProceedingsAtEnd, int? ProceedingsAtEnd)
{
    public Figure Total { get; } = PreProceedings.Plus(Proceedings);

    public V1.MonthOfMatters ToProto()
    {
        var proto = new V1.MonthOfMatters
        {
            Month = Month.ToString(),
            PreProceedings = PreProceedings.ToProto(),
            Proceedings = Proceedings.ToProto(),
            Total = Total.ToProto(),
        };
        if (PreProceedingsAtEnd is { } before && ProceedingsAtEnd is { } during)
        {
            (proto.PreProceedingsAtEnd, proto.ProceedingsAtEnd) = (before, during);
        }

        return proto;
    }
}
