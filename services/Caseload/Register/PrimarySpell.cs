namespace WorkforcePlatform.Caseload.Register;

/// <summary>
/// A stretch in which a worker is a child's primary worker: from the first day until the first day no longer, both as ISO text,
/// which sorts as days do. With a line it is a row of the file; without one it is stored.
/// </summary>
internal readonly record struct PrimarySpell(string From, string Until, int? Line)
{
    public const string NoEnd = "9999-12-31";

    /// <summary>
    /// The lines to refuse so that nobody is a second primary worker of the child: rows that overlap a stored spell, and of rows
    /// that overlap each other the later. Stored spells are taken not to overlap each other.
    /// </summary>
    public static IEnumerable<int> Overlapping(IReadOnlyCollection<PrimarySpell> ofOneChild)
    {
        PrimarySpell[] spells = [.. ofOneChild.Where(spell => Before(spell.From, spell.Until))];
        Array.Sort(spells, InOrder);
        if (spells is [] or [{ Line: not null }])
        {
            yield break;
        }

        var storedFrom = NextStored(spells);
        var (storedUntil, heldUntil) = ("", "");
        for (var place = 0; place < spells.Length; place++)
        {
            var spell = spells[place];
            if (spell.Line is not { } line)
            {
                storedUntil = Later(storedUntil, spell.Until);
            }
            else if (Before(spell.From, storedUntil) || Before(storedFrom[place], spell.Until) || Before(spell.From, heldUntil))
            {
                yield return line;
            }
            else
            {
                heldUntil = spell.Until;
            }
        }
    }

    // For each spell the start of the first stored one after it.
    private static string[] NextStored(PrimarySpell[] spells)
    {
        var next = new string[spells.Length];
        var from = NoEnd;
        for (var place = spells.Length - 1; place >= 0; place--)
        {
            next[place] = from;
            from = spells[place].Line is null ? spells[place].From : from;
        }

        return next;
    }

    // Of two that start on one day the stored one comes first, then the earlier line.
    private static int InOrder(PrimarySpell one, PrimarySpell other) =>
        string.CompareOrdinal(one.From, other.From) is not 0 and var byDay ? byDay : (one.Line ?? 0).CompareTo(other.Line ?? 0);

    private static bool Before(string day, string other) => string.CompareOrdinal(day, other) < 0;

    private static string Later(string day, string other) => Before(day, other) ? other : day;
}
