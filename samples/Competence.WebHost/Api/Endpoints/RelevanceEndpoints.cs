using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;
using Competence.WebHost.Api.Answers;
using Competence.WebHost.Api.Contracts;
using Competence.WebHost.Api.OpenApi;
using Competence.WebHost.SignIn;

namespace Competence.WebHost.Api.Endpoints;

/// <summary>What is not relevant for a person in a plan.</summary>
internal static class RelevanceEndpoints
{
    private const string Requirement = "/requirements/{requirement}/not-relevant";
    private const string Point = "/requirements/{requirement}/points/{point}/not-relevant";
    private const string SubPlan = "/sub-plans/{subPlan}/not-relevant";

    /// <summary>Maps the operations of <see cref="RegistrationService"/> on relevance.</summary>
    public static void MapRelevance(this RouteGroupBuilder api)
    {
        RouteGroupBuilder plan = api.MapGroup("/people/{person}/plans/{plan}");
        plan.MapPut(Requirement, (PersonId person, PlanId plan, RequirementId requirement, CommentRequest body, RegistrationService service, CurrentActor current, CancellationToken stop) =>
                service.MarkNotRelevantAsync(current.Actor, person, plan, requirement, body.Comment, stop).AnswerAsync(MarkResponse.Of))
            .Calls<RegistrationService>(nameof(RegistrationService.MarkNotRelevantAsync), "Marks a requirement not relevant in one plan.");

        plan.MapDelete(Requirement, (PersonId person, PlanId plan, RequirementId requirement, RegistrationService service, CurrentActor current, CancellationToken stop) =>
                service.MarkRelevantAsync(current.Actor, person, plan, requirement, stop).AnswerAsync(MarkResponse.Of))
            .Calls<RegistrationService>(nameof(RegistrationService.MarkRelevantAsync), "Marks a requirement relevant again in one plan.");

        plan.MapPut(Point, (PersonId person, PlanId plan, RequirementId requirement, ChecklistPointId point, CommentRequest body, RegistrationService service, CurrentActor current, CancellationToken stop) =>
                service.MarkPointNotRelevantAsync(current.Actor, person, plan, requirement, point, body.Comment, stop).AnswerAsync(MarkResponse.Of))
            .Calls<RegistrationService>(nameof(RegistrationService.MarkPointNotRelevantAsync), "Marks a point of a checklist not relevant in one plan.");

        plan.MapDelete(Point, (PersonId person, PlanId plan, RequirementId requirement, ChecklistPointId point, RegistrationService service, CurrentActor current, CancellationToken stop) =>
                service.MarkPointRelevantAsync(current.Actor, person, plan, requirement, point, stop).AnswerAsync(MarkResponse.Of))
            .Calls<RegistrationService>(nameof(RegistrationService.MarkPointRelevantAsync), "Marks a point of a checklist relevant again in one plan.");

        plan.MapPut(SubPlan, (PersonId person, PlanId plan, SubPlanId subPlan, ReasonRequest body, RegistrationService service, CurrentActor current, CancellationToken stop) =>
                service.MarkSubPlanNotRelevantAsync(current.Actor, person, plan, subPlan, body.Reason, stop).AnswerAsync(MarkResponse.Of))
            .Calls<RegistrationService>(nameof(RegistrationService.MarkSubPlanNotRelevantAsync), "Marks a whole sub-plan not relevant.");

        plan.MapDelete(SubPlan, (PersonId person, PlanId plan, SubPlanId subPlan, RegistrationService service, CurrentActor current, CancellationToken stop) =>
                service.MarkSubPlanRelevantAsync(current.Actor, person, plan, subPlan, stop).AnswerAsync(MarkResponse.Of))
            .Calls<RegistrationService>(nameof(RegistrationService.MarkSubPlanRelevantAsync), "Marks a sub-plan relevant again.");
    }
}
