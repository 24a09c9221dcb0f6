using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace WorkforcePlatform.Portal.Layout;

/// <summary>How a form marks the fields that were refused.</summary>
public static class FieldMarks
{
    /// <summary>The class of a field; empty where nothing of it was refused.</summary>
    public static string MarkOf(this ViewDataDictionary viewData, string field) =>
        viewData.ModelState.GetFieldValidationState(field) is ModelValidationState.Invalid ? "in-error" : "";
}
