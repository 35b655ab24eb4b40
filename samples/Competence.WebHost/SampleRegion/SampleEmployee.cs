namespace Competence.WebHost.SampleRegion;

/// <summary>Somebody in the sample who acts, with the leader who signs.</summary>
/// <param name="Employee">The employee.</param>
/// <param name="Leader">The leader.</param>
internal sealed record SampleEmployee(Actor Employee, Actor Leader);
