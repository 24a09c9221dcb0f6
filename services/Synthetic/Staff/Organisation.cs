using System.Globalization;
using WorkforcePlatform.Synthetic.Files;

namespace WorkforcePlatform.Synthetic.Staff;

/// <summary>The units of an authority: a service with divisions and their teams, and the lawyers beside it.</summary>
internal static class Organisation
{
    private const int MattersOfLawyer = 28;
    private const int YearsBack = 12;

    private static readonly string[] Areas = ["North", "East", "South", "West"];

    private static readonly (string Code, string Name)[] Divisions =
        [("ASM", "Front Door and Assessment"), ("CP", "Care Planning"), ("CLA", "Looked After and Leaving Care"), ("FH", "Family Help")];

    /// <summary>Every team with its seats still empty, the heads of service first and the lawyers last.</summary>
    public static IReadOnlyList<Team> Plan(Authority authority)
    {
        var posts = 0;
        var kinds = Enumerable.Range(0, authority.Size.Teams).Select(place => TeamKind.Mix[place % TeamKind.Mix.Count]).ToList();
        var lawyers = Math.Max(2, authority.Size.Matters / MattersOfLawyer);
        return
        [
            TeamOf(TeamKind.Heads(Divisions.Length), authority.CodeOf("CSW"), "Children's Social Work", authority.Code, Areas[0]),
            .. kinds.Select((kind, place) => TeamOf(kind, Numbered(authority.CodeOf(kind.Short), Turn(kind, place)), Numbered(kind.Name + " ", Turn(kind, place)), authority.CodeOf(kind.Division), Areas[place % Areas.Length])),
            TeamOf(TeamKind.Legal(lawyers), authority.CodeOf("LEGAL"), "Legal Services", authority.Code, Areas[0]),
        ];

        int Turn(TeamKind kind, int place) => kinds.Take(place).Count(other => other == kind) + 1;

        Team TeamOf(TeamKind kind, string code, string name, string parent, string area) =>
            new(code, name, parent, kind, area, [.. kind.Seats.Select(plan => new Seat(authority.CodeOf("P", ++posts), code, plan))]);
    }

    /// <summary>Writes the units with whoever manages them on the last day.</summary>
    public static void Write(Authority authority, IReadOnlyList<Team> teams, Tables tables)
    {
        var heads = teams[0];
        Add(authority.Code, Numbered("Synthetic council ", authority.Number), "Authority", "", null, "");
        Add(heads.Code, heads.Name, heads.Kind.Type, heads.Parent, heads.Manager, "");
        foreach (var ((code, name), seat) in Divisions.Zip(heads.Seats))
        {
            Add(authority.CodeOf(code), name, "District", heads.Code, seat, "");
        }

        foreach (var team in teams.Skip(1))
        {
            Add(team.Code, team.Name, team.Kind.Type, team.Parent, team.Manager, team.Area);
        }

        void Add(string code, string name, string type, string parent, Seat? manager, string area) => tables.Units.Add(
            code, name, type, parent, manager?.On(authority.Period.Last)?.StaffId, area, null, "Locality", new DateOnly(authority.Period.First.Year - YearsBack, 4, 1), null);
    }

    private static string Numbered(string name, int number) => string.Create(CultureInfo.InvariantCulture, $"{name}{number}");
}
