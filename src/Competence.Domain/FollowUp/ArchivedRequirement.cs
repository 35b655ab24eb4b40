using Competence.Assignments;
using Competence.Requirements;

namespace Competence.FollowUp;

/// <summary>A line of somebody's list of archived requirements: name, status and plan, and nothing of what it said (PRG-89, REQ-94).</summary>
/// <param name="Requirement">The definition.</param>
/// <param name="Name">Its name.</param>
/// <param name="Assignment">The assignment of the plan.</param>
/// <param name="PlanName">The plan that it lies in; one that it lies in twice, at two positions, has a line for each.</param>
/// <param name="Status">The status in this plan on the day it was archived; in a deactivated plan as the plan's picture has it.</param>
public sealed record ArchivedRequirement(RequirementId Requirement, string Name, AssignmentId Assignment, string PlanName, RequirementStatus Status);
