using Microsoft.AspNetCore.Mvc.RazorPages;

namespace WorkforcePlatform.Portal.Pages.Data;

/// <summary>The way from the sample to a council's own data, and back.</summary>
public sealed class OwnModel(IEnumerable<IDataFolders> offered) : PageModel
{
    /// <summary>Null where the platform can not open another folder by itself.</summary>
    public IDataFolders? Folders => offered.FirstOrDefault(folders => folders.IsOffered);
}
