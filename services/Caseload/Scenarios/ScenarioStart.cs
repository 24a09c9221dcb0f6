namespace WorkforcePlatform.Caseload.Scenarios;

/// <summary>What a unit has before anything is moved, from facts of one day or as somebody typed it. Workers and posts in FTE, money in pounds a year with on-costs.</summary>
public sealed record ScenarioStart
{
    /// <summary>The numerator of every caseload: children held by workers of the unit.</summary>
    public required int Children { get; init; }

    /// <summary>In post and agency.</summary>
    public required decimal Workers { get; init; }

    /// <summary>Of the workers, those in posts funded for a time only.</summary>
    public decimal Temporary { get; init; }

    /// <summary>Of the workers, agency staff.</summary>
    public decimal Agency { get; init; }

    public decimal Vacant { get; init; }

    /// <summary>All funded posts; null where only workers are known.</summary>
    public decimal? Posts { get; init; }

    public int Managers { get; init; }

    /// <summary>The most children under one manager; 0 where none is known.</summary>
    public int WorstSpan { get; init; }

    /// <summary>The name of that manager's unit.</summary>
    public string WorstSpanIn { get; init; } = "";

    /// <summary>What one more worker costs; null where no post says.</summary>
    public decimal? WorkerCost { get; init; }

    public decimal? ManagerCost { get; init; }

    /// <summary>The year of the prices; null where no post says.</summary>
    public int? PriceYear { get; init; }
}
