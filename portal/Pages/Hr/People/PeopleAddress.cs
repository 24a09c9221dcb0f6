using Microsoft.AspNetCore.Http.Extensions;
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

    public string ToPage(string from = "") => Navigation.People + Query(("from", from));

    public string ToCsv() => Navigation.People + Query(("handler", "csv"));

    /// <param name="staffId">The staff number.</param>
    /// <param name="on">The day; empty for the last that figures cover.</param>
    public static string ToWorker(string staffId, string on) =>
        "/worker" + (on.Length > 0 ? new QueryBuilder { { "staff", staffId }, { "on", on } } : new QueryBuilder { { "staff", staffId } }).ToQueryString();

    /// <summary>Where a booking's new last day is recorded, or taken back.</summary>
    public static string ToBookingEnd(string staffId, string reference) => "/booking/end" + new QueryBuilder { { "staff", staffId }, { "booking", reference } }.ToQueryString();

    private QueryString Query((string Name, string Value) last)
    {
        (string Name, string Value)[] pairs = [("unit", Unit), ("on", On), ("who", Who), ("order", Order), ("reversed", Reversed ? "true" : ""), last];
        var query = new QueryBuilder();
        foreach (var (name, value) in pairs.Where(pair => pair.Value.Length > 0))
        {
            query.Add(name, value);
        }

        return query.ToQueryString();
    }
}
