using System.Globalization;

namespace WorkforcePlatform.Cli;

/// <summary>The words after <c>workforce</c>: plain words in their order, and options as <c>--name value</c>, <c>--name=value</c> or, for switches, <c>--name</c>.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, string> options = new(StringComparer.Ordinal);

    private Arguments()
    {
    }

    public List<string> Words { get; } = [];

    /// <param name="args">As the shell gave them.</param>
    /// <param name="valued">Options that take a value, without their dashes.</param>
    /// <param name="switches">Options that take none.</param>
    /// <exception cref="UsageException">An option is not known or lacks its value.</exception>
    public static Arguments Parse(IReadOnlyList<string> args, IReadOnlyCollection<string> valued, IReadOnlyCollection<string> switches)
    {
        var parsed = new Arguments();
        for (var place = 0; place < args.Count; place++)
        {
            if (!args[place].StartsWith("--", StringComparison.Ordinal))
            {
                parsed.Words.Add(args[place]);
                continue;
            }

            var (name, value) = Split(args[place][2..]);
            if (switches.Contains(name) && value is null)
            {
                parsed.options[name] = "";
            }
            else if (valued.Contains(name))
            {
                parsed.options[name] = value ?? (++place < args.Count ? args[place] : throw new UsageException($"--{name} needs a value."));
            }
            else
            {
                throw new UsageException($"--{name} is not an option here.");
            }
        }

        return parsed;
    }

    public bool Has(string name) => options.ContainsKey(name);

    public string Text(string name) => options.GetValueOrDefault(name, "");

    /// <exception cref="UsageException">Not a day.</exception>
    public DateOnly? Day(string name)
    {
        if (!Has(name))
        {
            return null;
        }

        return DateOnly.TryParseExact(Text(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new UsageException($"--{name} must be a day as yyyy-MM-dd, for example 2009-10-30.");
    }

    /// <exception cref="UsageException">Not a whole number above 0, or more than the most.</exception>
    public int Number(string name, int unlessGiven, int most)
    {
        if (!Has(name))
        {
            return unlessGiven;
        }

        return int.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && number <= most
            ? number
            : throw new UsageException($"--{name} must be a whole number from 1 to {Figures.Grouped(most)}.");
    }

    private static (string Name, string? Value) Split(string option) =>
        option.IndexOf('=', StringComparison.Ordinal) is >= 0 and var sign ? (option[..sign], option[(sign + 1)..]) : (option, null);
}
