using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace WorkforcePlatform.Portal.Layout;

/// <summary>A page whose list can be ordered by its columns and goes on page by page. The address says how.</summary>
public abstract class OrderedListModel : PageModel
{
    /// <summary>The column that is asked for.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Order { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Reversed { get; set; }

    /// <summary>The token of the page that is asked for. Empty for the first.</summary>
    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    /// <summary>The order asked for by its name, or another if it is none.</summary>
    protected TOrder OrderOr<TOrder>(TOrder standard)
        where TOrder : struct, Enum => Enum.TryParse<TOrder>(Order, ignoreCase: true, out var order) && Enum.IsDefined(order) && !order.Equals(default(TOrder)) ? order : standard;

    /// <summary>An order as the address names it.</summary>
    protected static string NameOf<TOrder>(TOrder order)
        where TOrder : struct, Enum => order.ToString().ToLowerInvariant();
}
