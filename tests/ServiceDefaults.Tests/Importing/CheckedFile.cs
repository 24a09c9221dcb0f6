using WorkforcePlatform.ServiceDefaults.Importing;

namespace WorkforcePlatform.ServiceDefaults.Tests.Importing;

/// <summary>A file after its check.</summary>
public sealed record CheckedFile(Guid ImportId, FileRecord Record, IReadOnlyList<FileFault> Faults)
{
    /// <summary>The faults as the command line prints them, without the message.</summary>
    public IEnumerable<string> FaultPlaces => Faults.Select(fault => $"{fault.Line},{fault.Column},{fault.Code}");
}
