using Competence.Plans;
using Competence.Requirements;
using Competence.WebHost.Api.Answers;
using Competence.WebHost.Api.Contracts;
using Competence.WebHost.Api.OpenApi;
using Competence.WebHost.Api.Requests;
using Competence.WebHost.SignIn;

namespace Competence.WebHost.Api.Endpoints;

/// <summary>What lies in a plan.</summary>
internal static partial class PlanEndpoints
{
    private const string SubPlans = One + "/sub-plans";
    private const string Links = One + "/links/{requirement}";

    private static void MapSubPlans(RouteGroupBuilder plans)
    {
        plans.MapPost(SubPlans, (PlanId id, IfMatch seen, SubPlanRequest body, PlanService service, CurrentActor current, CancellationToken stop) =>
                service.AddSubPlanAsync(current.Actor, id, seen.Version, body.Name, body.MayBeNotRelevant, stop).AnswerAsync(PlanResponse.Of))
            .Calls<PlanService>(nameof(PlanService.AddSubPlanAsync), "Adds a sub-plan, last in order.");

        plans.MapPut(SubPlans + "/{subPlan}", (PlanId id, SubPlanId subPlan, IfMatch seen, SubPlanRequest body, PlanService service, CurrentActor current, CancellationToken stop) =>
                service.ChangeSubPlanAsync(current.Actor, id, seen.Version, subPlan, body.Name, body.MayBeNotRelevant, stop).AnswerAsync(PlanResponse.Of))
            .Calls<PlanService>(nameof(PlanService.ChangeSubPlanAsync), "Renames a sub-plan or changes its flag.");

        plans.MapPut(SubPlans + "/{subPlan}/place", (PlanId id, SubPlanId subPlan, IfMatch seen, PlaceRequest body, PlanService service, CurrentActor current, CancellationToken stop) =>
                service.MoveSubPlanAsync(current.Actor, id, seen.Version, subPlan, body.Place, stop).AnswerAsync(PlanResponse.Of))
            .Calls<PlanService>(nameof(PlanService.MoveSubPlanAsync), "Gives a sub-plan another place in the order.");

        plans.MapDelete(SubPlans + "/{subPlan}", (PlanId id, SubPlanId subPlan, IfMatch seen, PlanService service, CurrentActor current, CancellationToken stop) =>
                service.RemoveSubPlanAsync(current.Actor, id, seen.Version, subPlan, stop).AnswerAsync(PlanResponse.Of))
            .Calls<PlanService>(nameof(PlanService.RemoveSubPlanAsync), "Removes an empty sub-plan.");
    }

    private static void MapLinks(RouteGroupBuilder plans)
    {
        plans.MapPost(SubPlans + "/{subPlan}/links", (PlanId id, SubPlanId subPlan, IfMatch seen, LinkRequest body, PlanService service, CurrentActor current, CancellationToken stop) =>
                service.LinkAsync(current.Actor, id, seen.Version, subPlan, body.Requirements, stop).AnswerAsync(PlanResponse.Of))
            .Calls<PlanService>(nameof(PlanService.LinkAsync), "Fetches existing definitions into a sub-plan; they start inactive.");

        plans.MapPost(SubPlans + "/{subPlan}/requirements", (PlanId id, SubPlanId subPlan, IfMatch seen, RequirementContent content, PlanService service, CurrentActor current, CancellationToken stop) =>
                service.AddNewAsync(current.Actor, id, seen.Version, subPlan, content, stop).AnswerAsync(PlanResponse.Of))
            .Calls<PlanService>(nameof(PlanService.AddNewAsync), "Creates a definition in a sub-plan: unpublished, and inactive in the plan.");

        plans.MapPost(Links + "/activation", (PlanId id, RequirementId requirement, IfMatch seen, PlanService service, CurrentActor current, CancellationToken stop) =>
                service.ActivateAsync(current.Actor, id, seen.Version, requirement, stop).AnswerAsync(PlanResponse.Of))
            .Calls<PlanService>(nameof(PlanService.ActivateAsync), "Activates one definition: everybody who has the plan sees it.");

        plans.MapPost(Links + "/deactivation", (PlanId id, RequirementId requirement, IfMatch seen, ReasonRequest body, PlanService service, CurrentActor current, CancellationToken stop) =>
                service.DeactivateLinkAsync(current.Actor, id, seen.Version, requirement, body.Reason, stop).AnswerAsync(PlanResponse.Of))
            .Calls<PlanService>(nameof(PlanService.DeactivateLinkAsync), "Takes a definition out of persons' sight, with a reason.");

        plans.MapPost(Links + "/reactivation", (PlanId id, RequirementId requirement, IfMatch seen, ReactivateLinkRequest body, PlanService service, CurrentActor current, CancellationToken stop) =>
                service.ReactivateLinkAsync(current.Actor, id, seen.Version, requirement, body.SubPlan, stop).AnswerAsync(PlanResponse.Of))
            .Calls<PlanService>(nameof(PlanService.ReactivateLinkAsync), "Brings a deactivated definition back into a sub-plan.");

        plans.MapDelete(Links, (PlanId id, RequirementId requirement, IfMatch seen, PlanService service, CurrentActor current, CancellationToken stop) =>
                service.DeleteLinkAsync(current.Actor, id, seen.Version, requirement, stop).AnswerAsync(PlanResponse.Of))
            .Calls<PlanService>(nameof(PlanService.DeleteLinkAsync), "Deletes a definition from the plan.");

        plans.MapPut(Links + "/validity", (PlanId id, RequirementId requirement, IfMatch seen, AdaptValidityRequest body, PlanService service, CurrentActor current, CancellationToken stop) =>
                service.AdaptValidityAsync(current.Actor, id, seen.Version, requirement, body.Adaptation, stop).AnswerAsync(PlanResponse.Of))
            .Calls<PlanService>(nameof(PlanService.AdaptValidityAsync), "Sets this plan's own validity for a central definition, or goes back to the central one.");
    }

    private static void MapApproval(RouteGroupBuilder plans)
    {
        plans.MapGet(One + "/definitions", (PlanId id, [AsParameters] PageQuery page, [AsParameters] DefinitionSearchQuery query, PlanService service, CurrentActor current, CancellationToken stop) =>
                service.FindDefinitionsAsync(current.Actor, id, query.Asked, page.Request, stop).PageAsync(RequirementItem.Of))
            .Calls<PlanService>(nameof(PlanService.FindDefinitionsAsync), "Definitions that can be fetched into the plan.");

        plans.MapGet(One + "/pending", (PlanId id, PlanService service, CurrentActor current, CancellationToken stop) =>
                service.PendingAsync(current.Actor, id, stop).RowsAsync(PendingLinkResponse.Of))
            .Calls<PlanService>(nameof(PlanService.PendingAsync), "Every definition in the plan with something pending.");

        plans.MapPost(One + "/approval", (PlanId id, IfMatch seen, ApproveLinksRequest body, PlanService service, CurrentActor current, CancellationToken stop) =>
                service.ApproveAsync(current.Actor, id, seen.Version, body.Selected, stop).AnswerAsync(PlanApprovalResponse.Of))
            .Calls<PlanService>(nameof(PlanService.ApproveAsync), "Approves pending definitions in one action.");
    }

    private static void MapPublishing(RouteGroupBuilder plans)
    {
        plans.MapPut(One + "/publications/{unit}", (PlanId id, UnitId unit, IfMatch seen, PublishPlanRequest body, PlanService service, CurrentActor current, CancellationToken stop) =>
                service.PublishAsync(current.Actor, id, seen.Version, unit, body.IncludeSubUnits, stop).AnswerAsync(PlanResponse.Of))
            .Calls<PlanService>(nameof(PlanService.PublishAsync), "Publishes the plan to a unit, so that it can be assigned there.");

        plans.MapDelete(One + "/publications/{unit}", (PlanId id, UnitId unit, IfMatch seen, PlanService service, CurrentActor current, CancellationToken stop) =>
                service.UnpublishAsync(current.Actor, id, seen.Version, unit, stop).AnswerAsync(PlanResponse.Of))
            .Calls<PlanService>(nameof(PlanService.UnpublishAsync), "Removes the publication to a unit; persons who have the plan keep it.");
    }
}
