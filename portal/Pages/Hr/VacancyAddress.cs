using WorkforcePlatform.Portal.Layout;

namespace WorkforcePlatform.Portal.Pages.Hr;

/// <summary>A view of the list of vacancies: all that decides it stands in the address, so it can be kept and sent. Empty is left out.</summary>
public sealed record VacancyAddress
{
    public const string Remainders = "hours";
    public const string Uncovered = "uncovered";
    public const string Covered = "covered";
    public const string NotStarted = "none";

    public string Unit { get; init; } = "";
    public string On { get; init; } = "";
    public string Part { get; init; } = "";
    public string Role { get; init; } = "";
    public string Cover { get; init; } = "";

    /// <summary>A stage, or <see cref="NotStarted"/>.</summary>
    public string Stage { get; init; } = "";
    public int Months { get; init; }
    public string Find { get; init; } = "";
    public string Order { get; init; } = "";
    public bool Reversed { get; init; }

    /// <summary>The same unit, day and part without any filter.</summary>
    public VacancyAddress Plain => new() { Unit = Unit, On = On, Part = Part };

    public string ToPage(string from = "") => With(("from", from));

    public string ToCsv() => With(("handler", "csv"));

    public static string ToVacancy(string postNo, string since, string on) =>
        PageAddress.Of("/vacancy", ("post", postNo), ("since", since), ("on", on));

    /// <summary>Where a start on it is recorded, or the one of that number taken back. The first day is null where it is not at hand.</summary>
    public static string ToStart(string postNo, string? since, string staffId = "") =>
        PageAddress.Of("/vacancy/start", ("post", postNo), ("since", since ?? ""), ("staffId", staffId));

    private string With((string Name, string Value) last) => PageAddress.Of(
        Navigation.Vacancies,
        ("unit", Unit), ("on", On), ("part", Part), ("role", Role), ("cover", Cover), ("stage", Stage), ("months", Months > 0 ? $"{Months}" : ""), ("find", Find), ("order", Order), ("reversed", Reversed ? "true" : ""), last);
}
