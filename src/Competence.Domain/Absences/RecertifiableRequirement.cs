using Competence.Assignments;
using Competence.Requirements;

namespace Competence.Absences;

/// <summary>A requirement that can be ticked to be done again after an absence (ABS-08).</summary>
/// <param name="Id">The definition.</param>
/// <param name="Name">Its published name.</param>
/// <param name="Assignment">
/// An assigned plan that holds it, where its details are opened: one of the position where there is one. None when it is no longer assigned.
/// </param>
public sealed record RecertifiableRequirement(RequirementId Id, string Name, AssignmentId? Assignment);
