namespace WorkforcePlatform.ServiceDefaults.Importing;

/// <summary>A cell as it was read: the form it is staged in (null when empty), or what is wrong with it.</summary>
internal readonly record struct Cell(string? Value, int Fault = 0, string Message = "")
{
    public static Cell Refused(int fault, string message) => new(null, fault, message);
}
