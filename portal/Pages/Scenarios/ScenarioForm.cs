using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.Portal.Layout;

namespace WorkforcePlatform.Portal.Pages.Scenarios;

/// <summary>What somebody wrote into the form: as it stands in the address, so that a scenario can be kept and sent. Empty means nothing is moved, and all who are there stay.</summary>
public sealed record ScenarioForm
{
    /// <summary>Lines for costs that have no field of their own.</summary>
    public const int OtherLines = 3;

    public string? Unit { get; init; }
    public string? On { get; init; }
    public string? Benchmark { get; init; }
    public string? PostsAdded { get; init; }
    public string? VacanciesFilled { get; init; }
    public string? TemporaryKept { get; init; }
    public string? AgencyKept { get; init; }
    public string? ChildrenOut { get; init; }
    public string? ChildrenIn { get; init; }
    public string? ManagersAdded { get; init; }
    public string? UnitsOpened { get; init; }
    public string? UnitsFilled { get; init; }
    public string? ChildrenToOther { get; init; }
    public string? OtherUnit { get; init; }
    public string? PostsClaimed { get; init; }
    public string? WorkerCost { get; init; }
    public string? ManagerCost { get; init; }
    public string?[] OtherName { get; init; } = [];
    public string?[] OtherPounds { get; init; } = [];

    /// <summary>Figures of a paper in place of the unit's own: with children, they count.</summary>
    public string? Children { get; init; }
    public string? Workers { get; init; }
    public string? Posts { get; init; }

    public bool IsTyped => !string.IsNullOrWhiteSpace(Children);

    public string ToPage(params (string Name, string Value)[] rest) => PageAddress.Of(Navigation.Scenarios,
    [
        ("unit", Unit), ("on", On), ("benchmark", Benchmark), ("postsAdded", PostsAdded), ("vacanciesFilled", VacanciesFilled), ("temporaryKept", TemporaryKept),
        ("agencyKept", AgencyKept), ("childrenOut", ChildrenOut), ("childrenIn", ChildrenIn), ("managersAdded", ManagersAdded), ("unitsOpened", UnitsOpened),
        ("unitsFilled", UnitsFilled), ("childrenToOther", ChildrenToOther), ("otherUnit", OtherUnit),
        ("postsClaimed", PostsClaimed), ("workerCost", WorkerCost), ("managerCost", ManagerCost), ("children", Children), ("workers", Workers), ("posts", Posts),
        .. Others.SelectMany(other => new (string, string?)[] { ("otherName", other.Name), ("otherPounds", other.Pounds) }), .. rest,
    ]);

    /// <summary>The form in which a kept scenario can be looked at and changed.</summary>
    public static ScenarioForm Of(PreviewScenarioRequest asked) => new()
    {
        Unit = asked.Unit,
        On = asked.On,
        Benchmark = Formatting.Plain(asked.Moves.Benchmark),
        PostsAdded = Said(asked.Moves.PostsAdded),
        VacanciesFilled = Said(asked.Moves.VacanciesFilled),
        TemporaryKept = Formatting.Plain(asked.Moves.TemporaryKept),
        AgencyKept = Formatting.Plain(asked.Moves.AgencyKept),
        ChildrenOut = Said(asked.Moves.ChildrenOut),
        ChildrenIn = Said(asked.Moves.ChildrenIn),
        ChildrenToOther = Said(asked.Moves.ChildrenToOther),
        OtherUnit = asked.Moves.OtherUnit,
        ManagersAdded = Said(asked.Moves.ManagersAdded),
        UnitsOpened = Said(asked.Moves.UnitsOpened),
        UnitsFilled = asked.Moves.HasUnitsFilled ? Formatting.Plain(asked.Moves.UnitsFilled) : "",
        PostsClaimed = Said(asked.Moves.PostsClaimed),
        WorkerCost = Said(asked.Moves.WorkerCost),
        ManagerCost = Said(asked.Moves.ManagerCost),
        OtherName = [.. asked.Moves.OtherCosts.Select(other => other.Name)],
        OtherPounds = [.. asked.Moves.OtherCosts.Select(other => Formatting.Plain(other.Pounds))],
        Children = asked.Typed is null ? "" : Formatting.Plain(asked.Typed.Children),
        Workers = asked.Typed is null ? "" : Formatting.Plain(asked.Typed.Workers),
        Posts = asked.Typed is null ? "" : Said(asked.Typed.Posts),
    };

    /// <summary>The request; what is no number becomes an error at its field and counts as empty.</summary>
    public PreviewScenarioRequest ToRequest(string on, ModelStateDictionary errors)
    {
        double Number(string? text, string field) => Read(text, field, errors);
        int Whole(string? text, string field) => (int)Math.Clamp(Math.Round(Number(text, field)), int.MinValue, int.MaxValue);
        var moves = new ScenarioMoves
        {
            Benchmark = Number(Benchmark, nameof(Benchmark)),
            PostsAdded = Number(PostsAdded, nameof(PostsAdded)),
            VacanciesFilled = Number(VacanciesFilled, nameof(VacanciesFilled)),
            ChildrenOut = Whole(ChildrenOut, nameof(ChildrenOut)),
            ChildrenIn = Whole(ChildrenIn, nameof(ChildrenIn)),
            ManagersAdded = Whole(ManagersAdded, nameof(ManagersAdded)),
            UnitsOpened = Whole(UnitsOpened, nameof(UnitsOpened)),
            ChildrenToOther = Whole(ChildrenToOther, nameof(ChildrenToOther)),
            OtherUnit = OtherUnit ?? "",
            PostsClaimed = Number(PostsClaimed, nameof(PostsClaimed)),
            WorkerCost = (long)Number(WorkerCost, nameof(WorkerCost)),
            ManagerCost = (long)Number(ManagerCost, nameof(ManagerCost)),
            OtherCosts = { Others.Select(other => new OtherCost { Name = other.Name ?? "", Pounds = (long)Number(other.Pounds, "OtherCosts") }) },
        };
        if (!string.IsNullOrWhiteSpace(TemporaryKept))
        {
            moves.TemporaryKept = Number(TemporaryKept, nameof(TemporaryKept));
        }

        if (!string.IsNullOrWhiteSpace(AgencyKept))
        {
            moves.AgencyKept = Number(AgencyKept, nameof(AgencyKept));
        }

        if (!string.IsNullOrWhiteSpace(UnitsFilled))
        {
            moves.UnitsFilled = Number(UnitsFilled, nameof(UnitsFilled));
        }

        return new PreviewScenarioRequest
        {
            Unit = Unit ?? "",
            On = on,
            Moves = moves,
            Typed = IsTyped ? new TypedStart { Children = Whole(Children, nameof(Children)), Workers = Number(Workers, nameof(Workers)), Posts = Number(Posts, nameof(Posts)) } : null,
        };
    }

    private IEnumerable<(string? Name, string? Pounds)> Others => OtherName.Zip(OtherPounds).Take(OtherLines)
        .Where(other => !string.IsNullOrWhiteSpace(other.First) || !string.IsNullOrWhiteSpace(other.Second));

    private static string Said(double number) => number == 0 ? "" : Formatting.Plain(number);

    private static double Read(string? text, string field, ModelStateDictionary errors)
    {
        var plain = (text ?? "").Trim().TrimStart('£');
        if (plain.Length == 0)
        {
            return 0;
        }

        if (double.TryParse(plain, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number < 1e12)
        {
            return number;
        }

        errors.AddModelError(field, $"“{plain}” is not a number. Write it like 3, 0.5 or 1,127");
        return 0;
    }
}
