using System.Globalization;

namespace WorkforcePlatform.Synthetic;

/// <summary>One authority while it is being made up: what all its parts share.</summary>
internal sealed class Authority(int number, Period period, AuthoritySize size, int seed)
{
    public int Number => number;

    public Period Period => period;

    public AuthoritySize Size => size;

    public Dice Dice { get; } = new(seed, number);

    /// <summary>Chance for files that were added later: drawn apart, so that the earlier files stay as they were for the same seed.</summary>
    public Dice LaterDice { get; } = new(~seed, number);

    public string Code { get; } = string.Create(CultureInfo.InvariantCulture, $"SYN-{number:000}");

    /// <summary>A code of this authority, for example SYN-001-CP.</summary>
    public string CodeOf(string rest) => $"{Code}-{rest}";

    /// <summary>A numbered code of this authority, for example SYN-001-W00012.</summary>
    public string CodeOf(string kind, int thing) => string.Create(CultureInfo.InvariantCulture, $"{Code}-{kind}{thing:00000}");
}
