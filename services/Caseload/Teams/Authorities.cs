using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Caseload.Teams;

/// <summary>Units of whole authorities, by code: managers' spans, home units and waiting lists cross the borders of teams. Authorities that share a manager belong together.</summary>
internal static class Authorities
{
    /// <summary>Every unit of the authorities that these units are in. Codes that are not known are left out.</summary>
    public static HashSet<string> Of(Outline outline, IEnumerable<string> named) => new Walk(outline).From(named);

    /// <summary>All units, those that belong together in one set.</summary>
    public static IEnumerable<HashSet<string>> All(Outline outline)
    {
        var walk = new Walk(outline);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var unit in outline.UnitFacts.Where(unit => !seen.Contains(unit.Code)))
        {
            var together = walk.From([unit.Code]);
            seen.UnionWith(together);
            yield return together;
        }
    }

    private sealed class Walk(Outline outline)
    {
        private readonly OrgTree tree = outline.Units;
        private readonly ILookup<string, string> managed =
            outline.UnitFacts.Where(unit => unit.ManagerStaffId is not null).ToLookup(unit => unit.ManagerStaffId!, unit => unit.Code);
        private readonly Dictionary<string, string?> managerOf =
            outline.UnitFacts.ToDictionary(unit => unit.Code, unit => unit.ManagerStaffId, StringComparer.OrdinalIgnoreCase);

        public HashSet<string> From(IEnumerable<string> named)
        {
            var found = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            var waiting = new Queue<string>(named.Where(tree.Contains));
            while (waiting.TryDequeue(out var code))
            {
                if (found.Contains(code))
                {
                    continue;
                }

                foreach (var shared in tree.WithBelow(Root(code)).Where(found.Add).SelectMany(SharingAManager))
                {
                    waiting.Enqueue(shared);
                }
            }

            return found;
        }

        private IEnumerable<string> SharingAManager(string unit) => managerOf[unit] is { } manager ? managed[manager] : [];

        private string Root(string code) => tree.Ancestors(code) is [var root, ..] ? root : code;
    }
}
