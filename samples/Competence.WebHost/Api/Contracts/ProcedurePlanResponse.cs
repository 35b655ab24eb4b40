using System.Collections.Immutable;
using Competence.Assignments;
using Competence.Registrations.Procedures;

namespace Competence.WebHost.Api.Contracts;

/// <summary>The procedures of one of the actor's plans.</summary>
/// <param name="Assignment">The assignment.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Name">Its name.</param>
/// <param name="Procedures">Its procedures, favourites first.</param>
internal sealed record ProcedurePlanResponse(AssignmentId Assignment, PlanId Plan, string Name, ImmutableArray<ProcedureResponse> Procedures)
{
    /// <summary>Writes a plan.</summary>
    public static ProcedurePlanResponse Of(ProcedurePlan plan) =>
        new(plan.Assignment, plan.Plan, plan.Name, [.. plan.Procedures.Select(ProcedureResponse.Of)]);
}
