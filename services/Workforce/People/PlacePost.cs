namespace WorkforcePlatform.Workforce.People;

/// <summary>The post of a place, as lists of people name it.</summary>
internal sealed record PlacePost(string PostNo, string Title, V1.PostRole Role);
