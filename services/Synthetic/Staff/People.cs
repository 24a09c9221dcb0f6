using System.Globalization;
using WorkforcePlatform.Synthetic.Files;

namespace WorkforcePlatform.Synthetic.Staff;

/// <summary>Writes workers, employed or booked, under numbers instead of names.</summary>
internal sealed class People(Authority authority, Tables tables)
{
    private const int NumbersOfAuthority = 100_000;

    private static readonly string[] Reasons = ["Resigned", "Resigned", "Resigned", "Retired", "End of contract"];
    private static readonly string[] Destinations = ["Another council", "Another council", "Agency", "Health", "Not known", "Moved away"];

    private readonly Dice dice = authority.Dice;
    private int number;

    /// <summary>The staff number of a new employee, who stays up to but not including the given day; null while no end is known.</summary>
    public string Employ(SeatPlan plan, DateOnly from, DateOnly? until)
    {
        var isNew = plan.Role == "SocialWorker" && from > authority.Period.First.AddYears(-1) && dice.Chance(0.45);
        var qualified = !plan.Qualified ? (DateOnly?)null : from.AddDays(isNew ? -dice.Between(20, 200) : -dice.Between(800, 7_000));
        var asye = isNew ? from : (DateOnly?)null;
        var leaves = until is not null;
        return Write(qualified, asye, "Employee", from, until, leaves ? dice.Pick(Reasons) : "", leaves ? dice.Pick(Destinations) : "");
    }

    /// <summary>The staff number of somebody booked through an agency.</summary>
    public string Book(SeatPlan plan, DateOnly from, DateOnly? until) =>
        Write(plan.Qualified ? from.AddDays(-dice.Between(1_200, 7_000)) : null, null, "Agency", from, until, "", "");

    private string Write(DateOnly? qualified, DateOnly? asye, string employment, DateOnly from, DateOnly? until, string reason, string destination)
    {
        var staffId = authority.CodeOf("W", ++number);
        var registration = qualified is null ? "" : staffId.Replace("-W", "-SW", StringComparison.Ordinal);
        var name = string.Create(CultureInfo.InvariantCulture, $"Worker {((authority.Number - 1) * NumbersOfAuthority) + number}");
        tables.Workers.Add(staffId, name, registration, qualified, asye, asye?.AddYears(1).AddDays(-1), employment, from, until?.AddDays(-1), reason, destination);
        return staffId;
    }
}
