using System.Text;
using Grpc.Core;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using WorkforcePlatform.ServiceDefaults.Refusals;

namespace WorkforcePlatform.Portal.Calls;

/// <summary>Calls services from a form.</summary>
public static class CallingPages
{
    private const string OvertakenKey = "Overtaken";

    /// <summary>
    /// Makes the call. A refusal that the user can mend goes onto the form, at the field it is about, and the answer is
    /// false; anything else stays an exception. Where somebody else was quicker, <see cref="IsOvertaken"/> is true from then on.
    /// </summary>
    public static async Task<bool> TryCallAsync(this PageModel page, Func<Task> call)
    {
        try
        {
            await call();
            return true;
        }
        catch (RpcException refusal) when (refusal.StatusCode is StatusCode.InvalidArgument or StatusCode.FailedPrecondition or StatusCode.Aborted or StatusCode.AlreadyExists)
        {
            if (refusal.StatusCode is StatusCode.Aborted)
            {
                page.ViewData[OvertakenKey] = true;
            }

            page.ModelState.AddModelError(FieldOf(refusal), page.ViewData.IsOvertaken() ? "Somebody else changed this while you were writing. Nothing of yours was saved" : refusal.Status.Detail);
            return false;
        }
    }

    /// <summary>Somebody else changed what the form is about after it was read: the page shows both values.</summary>
    public static bool IsOvertaken(this ViewDataDictionary viewData) => viewData.ContainsKey(OvertakenKey);

    /// <summary>The service's reason, for example FILE_NOT_READY. Empty if it gave none.</summary>
    public static string ReasonOf(RpcException refusal) => refusal.Trailers.GetValue(RefusalTrailers.Reason) ?? "";

    // as_at on the wire is AsAt on the form.
    private static string FieldOf(RpcException refusal)
    {
        var name = new StringBuilder();
        foreach (var word in (refusal.Trailers.GetValue(RefusalTrailers.Field) ?? "").Split('_', StringSplitOptions.RemoveEmptyEntries))
        {
            name.Append(char.ToUpperInvariant(word[0])).Append(word.AsSpan(1));
        }

        return name.ToString();
    }
}
