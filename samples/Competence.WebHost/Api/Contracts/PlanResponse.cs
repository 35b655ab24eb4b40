using System.Collections.Immutable;
using Competence.Plans;

namespace Competence.WebHost.Api.Contracts;

/// <summary>A plan as a definition.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="ContentType">What it holds.</param>
/// <param name="OwnerUnit">The unit that may edit it.</param>
/// <param name="IsCentral">Whether it is for the whole region.</param>
/// <param name="Details">Its own fields.</param>
/// <param name="DocumentOwner">Who owns the content.</param>
/// <param name="DocumentResponsible">Who entered it.</param>
/// <param name="SubPlans">The sub-plans, in order.</param>
/// <param name="Links">The definitions in it, in order.</param>
/// <param name="Publications">Where it can be assigned.</param>
/// <param name="VersionNumber">The version that users see; 0.0 while it has none.</param>
/// <param name="IsArchived">Whether it is archived.</param>
/// <param name="Version">How many times it was changed; the ETag.</param>
/// <param name="Warnings">What saving warns of; empty otherwise.</param>
internal sealed record PlanResponse(
    PlanId Id, PlanContentType ContentType, UnitId OwnerUnit, bool IsCentral, PlanDetails Details, PersonId? DocumentOwner,
    PersonId? DocumentResponsible, ImmutableArray<SubPlan> SubPlans, ImmutableArray<PlanLink> Links, ImmutableArray<PlanPublication> Publications,
    PlanVersionNumber VersionNumber, bool IsArchived, long Version, ImmutableArray<PlanWarning> Warnings) : IVersioned
{
    /// <summary>Writes a plan.</summary>
    public static PlanResponse Of(Plan plan) => new(
        plan.Id, plan.ContentType, plan.OwnerUnit, plan.IsCentral, plan.Details, plan.DocumentOwner, plan.DocumentResponsible, plan.SubPlans,
        plan.Links, plan.Publications, plan.VersionNumber, plan.IsArchived, plan.Version, []);

    /// <summary>Writes a plan that was saved.</summary>
    public static PlanResponse Of(PlanSaved saved) => Of(saved.Plan) with { Warnings = saved.Warnings };
}
