using Competence.Plans;
using Competence.Requirements;

namespace Competence.Conformance.Histories;

/// <summary>What professionals do with plans.</summary>
internal static class PlanCommands
{
    public static IReadOnlyList<StoryCommand> All { get; } =
    [
        new("create-plan", 1, CreateAsync),
        new("change-plan-details", 1, (world, step) => ChangeSavedAsync(world, step, (service, plan) => service.ChangeDetailsAsync(
            world.Leader, plan.Id, plan.Version, plan.Details with { Name = $"Plan {step.C}", Literature = "Les dette" }))),
        new("change-plan-owner", 1, (world, step) => ChangeAsync(world, step, (service, plan) =>
            service.ChangeOwnerAsync(world.Leader, plan.Id, plan.Version, StoryWorld.Pick(world.Units, step.B)))),
        new("add-sub-plan", 2, (world, step) => ChangeAsync(world, step, (service, plan) =>
            service.AddSubPlanAsync(world.Leader, plan.Id, plan.Version, $"Del {step.B}", step.C % 2 == 0))),
        new("change-sub-plan", 1, (world, step) => OnSubPlanAsync(world, step, (service, plan, subPlan) =>
            service.ChangeSubPlanAsync(world.Leader, plan.Id, plan.Version, subPlan.Id, $"Ny del {step.C}", mayBeNotRelevant: true))),
        new("move-sub-plan", 1, (world, step) => OnSubPlanAsync(world, step, (service, plan, subPlan) =>
            service.MoveSubPlanAsync(world.Leader, plan.Id, plan.Version, subPlan.Id, step.C % plan.SubPlans.Length))),
        new("remove-sub-plan", 2, async (world, step) => await world.PlanAsync(step.A, plan => step.C % 10 == 0 || EmptySubPlan(plan) is not null) is { } plan
            ? await StoryCommand.Answer(world.Get<PlanService>().RemoveSubPlanAsync(
                world.Leader, plan.Id, plan.Version, (EmptySubPlan(plan) ?? plan.SubPlans.FirstOrDefault())?.Id ?? default))
            : "no empty sub-plan"),
        new("link", 4, (world, step) => OnSubPlanAsync(world, step, (service, plan, subPlan) => service.LinkAsync(
            world.Leader, plan.Id, plan.Version, subPlan.Id, [StoryWorld.Pick(world.Requirements, step.B), StoryWorld.Pick(world.Requirements, step.C)]))),
        new("activate", 3, (world, step) => OnLinkAsync(world, step, PlanLinkState.Inactive, (service, plan, link) =>
            service.ActivateAsync(world.Leader, plan.Id, plan.Version, link))),
        new("approve-plan", 4, async (world, step) =>
        {
            Plan plan = await world.PlanAsync(step.A);
            return await StoryCommand.Answer(world.Get<PlanService>().ApproveAsync(world.Leader, plan.Id, plan.Version));
        }),
        new("deactivate-link", 2, (world, step) => OnLinkAsync(world, step, PlanLinkState.Active, (service, plan, link) =>
            service.DeactivateLinkAsync(world.Leader, plan.Id, plan.Version, link, "Utgått"))),
        new("reactivate-link", 7, (world, step) => OnLinkAsync(world, step, PlanLinkState.Deactivated, async (service, plan, link) =>
        {
            if (step.C % 6 == 0 && await world.FindAsync<RequirementId, Requirement>(link) is { } definition)
            {
                // With a draft it comes back to wait for the new version.
                await world.Get<RequirementService>().SaveDraftAsync(
                    world.Leader, link, definition.Version, definition.Content with { Description = $"Endret {step.C}" });
            }

            return await service.ReactivateLinkAsync(world.Leader, plan.Id, plan.Version, link, plan.SubPlans[^1].Id);
        })),
        new("delete-link", 2, (world, step) => OnLinkAsync(world, step, null, (service, plan, link) =>
            service.DeleteLinkAsync(world.Leader, plan.Id, plan.Version, link))),
        new("adapt-validity", 5, (world, step) => OnLinkAsync(world, step, null, (service, plan, link) => service.AdaptValidityAsync(
            world.Leader, plan.Id, plan.Version, step.C % 3 == 0 ? link : world.Requirements[4],
            step.C % 4 == 0 ? null : new AdaptedValidity(1 + (step.C % 120), "Strengere")))),
        new("set-document-people", 2, (world, step) => ChangeAsync(world, step, (service, plan) => service.SetDocumentPeopleAsync(
            world.Leader, plan.Id, plan.Version, world.Region.Leader.Id, step.C % 5 == 0 ? null : world.Signer.Id))),
        new("publish-plan", 3, async (world, step) => await world.PlanAsync(step.A, plan => step.C % 4 == 0 || plan.DocumentResponsible is not null) is { } plan
            ? await StoryCommand.Answer(world.Get<PlanService>().PublishAsync(
                world.Leader, plan.Id, plan.Version, StoryWorld.Pick(world.Units, step.B), step.C % 2 == 0))
            : "no document people"),
        new("unpublish-plan", 2, (world, step) => ChangeAsync(world, step, (service, plan) => service.UnpublishAsync(
            world.Leader, plan.Id, plan.Version,
            StoryWorld.Pick(plan.Publications.Select(publication => publication.Unit).DefaultIfEmpty().ToArray(), step.B)))),
    ];

    private static SubPlan? EmptySubPlan(Plan plan) => plan.SubPlans.FirstOrDefault(subPlan => plan.Links.All(link => link.SubPlan != subPlan.Id));

    private static async ValueTask<string> CreateAsync(StoryWorld world, Step step)
    {
        Result<PlanSaved> outcome = await world.Get<PlanService>().CreateAsync(
            world.Leader, world.Region.Ward.Id, new PlanDetails($"Ny plan {step.A}", step.B % 2 == 0 ? CompletionMode.Automatic : CompletionMode.LeaderApproval));
        if (outcome.IsAccepted)
        {
            world.Plans.Add(outcome.Value.Plan.Id);
        }

        return outcome.Match(_ => "", refusal => refusal.ToString());
    }

    private static async ValueTask<string> ChangeAsync(StoryWorld world, Step step, Func<PlanService, Plan, ValueTask<Result<Plan>>> verb) =>
        await StoryCommand.Answer(verb(world.Get<PlanService>(), await world.PlanAsync(step.A)));

    private static async ValueTask<string> ChangeSavedAsync(StoryWorld world, Step step, Func<PlanService, Plan, ValueTask<Result<PlanSaved>>> verb) =>
        await StoryCommand.Answer(verb(world.Get<PlanService>(), await world.PlanAsync(step.A)));

    private static async ValueTask<string> OnSubPlanAsync(StoryWorld world, Step step, Func<PlanService, Plan, SubPlan, ValueTask<Result<Plan>>> verb)
    {
        Plan plan = await world.PlanAsync(step.A);
        return plan.SubPlans.IsEmpty
            ? "no sub-plans"
            : await StoryCommand.Answer(verb(world.Get<PlanService>(), plan, StoryWorld.Pick(plan.SubPlans, step.B)));
    }

    private static async ValueTask<string> OnLinkAsync(
        StoryWorld world, Step step, PlanLinkState? state, Func<PlanService, Plan, RequirementId, ValueTask<Result<Plan>>> verb)
    {
        if (await world.PlanAsync(step.A, candidate => candidate.Links.Any(link => state is null || link.State == state)) is not { } plan)
        {
            return "no links";
        }

        PlanLink[] links = [.. plan.Links.Where(link => state is null || link.State == state)];
        return await StoryCommand.Answer(verb(world.Get<PlanService>(), plan, StoryWorld.Pick(links, step.B).Requirement));
    }
}
