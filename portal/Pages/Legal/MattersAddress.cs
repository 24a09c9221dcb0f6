using WorkforcePlatform.Portal.Layout;

namespace WorkforcePlatform.Portal.Pages.Legal;

/// <summary>A view of the list of matters: all that decides it stands in the address, so it can be kept and sent.</summary>
public sealed record MattersAddress(string Unit = "", string On = "", string Kind = "", string Stage = "", string Standing = "", string Lawyer = "", bool Closed = false, string Sort = "", bool Down = false)
{
    public string ToPage(string token = "") => With(Navigation.Matters, ("from", token));

    public string ToCsv() => With(Navigation.Matters, ("handler", "csv"));

    public string ToMatter(string reference) => ToMatter(reference, On);

    public static string ToMatter(string reference, string on) => PageAddress.Of("/legal/matter", ("ref", reference), ("on", on));

    private string With(string path, params (string Name, string Value)[] rest) => PageAddress.Of(
        path,
        [("unit", Unit), ("on", On), ("kind", Kind), ("stage", Stage), ("standing", Standing), ("lawyer", Lawyer), ("closed", Closed ? "true" : ""), ("sort", Sort), ("down", Down ? "true" : ""), .. rest]);
}
