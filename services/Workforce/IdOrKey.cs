using WorkforcePlatform.ServiceDefaults.Refusals;

namespace WorkforcePlatform.Workforce;

/// <summary>What callers name a thing by: our id, or the council's own code or number in any case. One of the two finds nothing.</summary>
internal readonly record struct IdOrKey(Guid Id, string Key)
{
    public static IdOrKey Read(string value, string field)
    {
        var text = Require.Text(value, field);
        return new IdOrKey(Guid.TryParse(text, out var id) ? id : Guid.Empty, text.ToUpperInvariant());
    }
}
