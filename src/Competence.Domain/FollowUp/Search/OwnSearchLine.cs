using Competence.Assignments;
using Competence.Requirements;

namespace Competence.FollowUp.Search;

/// <summary>One of the person's plans that holds what was found: one line each (PRG-85).</summary>
/// <param name="Assignment">The assignment.</param>
/// <param name="Plan">The plan.</param>
/// <param name="PlanName">The plan's name.</param>
/// <param name="Stage">How far the plan has come: the dot before the line.</param>
/// <param name="Status">The status of the requirement in the plan.</param>
public sealed record OwnSearchLine(AssignmentId Assignment, PlanId Plan, string PlanName, PlanStage Stage, RequirementStatus Status);
