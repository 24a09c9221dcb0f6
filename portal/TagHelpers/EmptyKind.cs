namespace WorkforcePlatform.Portal.TagHelpers;

/// <summary>Why a list is empty. A reader must never take one for another.</summary>
public enum EmptyKind
{
    NoneOnThisDate = 1,
    NotLoaded,
    NoAccess,
}
