using WorkforcePlatform.Portal.Layout;

namespace WorkforcePlatform.Portal.Pages.Hr.People;

/// <summary>A view of the list of people. The word searched for is no part of it: it may be a name, and addresses are kept and logged.</summary>
public sealed record PeopleAddress
{
    public string Unit { get; init; } = "";
    public string On { get; init; } = "";
    public string Who { get; init; } = "";
    public string Order { get; init; } = "";
    public bool Reversed { get; init; }

    public string ToPage(string from = "") => With(("from", from));

    public string ToCsv() => With(("handler", "csv"));

    /// <param name="staffId">The staff number.</param>
    /// <param name="on">The day; empty for the last that figures cover.</param>
    public static string ToWorker(string staffId, string on) =>
        PageAddress.Of("/worker", ("staff", staffId), ("on", on));

    /// <summary>Where a booking's new last day is recorded, or taken back.</summary>
    public static string ToBookingEnd(string staffId, string reference) => PageAddress.Of("/booking/end", ("staff", staffId), ("booking", reference));

    private string With((string Name, string Value) last) => PageAddress.Of(
        Navigation.People,
        ("unit", Unit), ("on", On), ("who", Who), ("order", Order), ("reversed", Reversed ? "true" : ""), last);
}
