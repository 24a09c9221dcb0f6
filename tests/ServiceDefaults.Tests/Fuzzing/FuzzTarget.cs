namespace WorkforcePlatform.ServiceDefaults.Tests.Fuzzing;

/// <summary>A reader of what comes from outside, and what must hold whatever comes.</summary>
/// <param name="Name">What is read.</param>
/// <param name="Examples">Good ones, which are changed.</param>
/// <param name="Read">Reads; throws where something that must hold does not.</param>
internal sealed record FuzzTarget(string Name, IReadOnlyList<byte[]> Examples, Action<byte[]> Read);
