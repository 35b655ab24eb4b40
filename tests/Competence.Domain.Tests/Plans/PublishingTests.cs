using Competence.Plans;
using Competence.Requirements;

namespace Competence.Domain.Tests.Plans;

/// <summary>The rulebook's examples of versions, through the services, and what publishing does to plans.</summary>
public class PublishingTests
{
    [Fact]
    [Rule("PLN-68", "PLN-70", "PLN-71", "PLN-24")]
    public async Task A_plan_goes_through_the_versions_of_the_examples()
    {
        using Workshop workshop = await Workshop.OpenAsync();
        Requirement[] definitions = [.. await Task.WhenAll(Enumerable.Range(1, 4).Select(number => workshop.PublishedAsync($"Krav {number}")))];
        Plan plan = await workshop.PlanAsync(definitions: definitions);

        plan = await workshop.ActivateAsync(plan.Id, definitions[0].Id);
        plan.VersionNumber.ToString().Should().Be("1.0", "none: activate 1 requirement");

        plan = await workshop.ActivateAsync(plan.Id, definitions[1].Id);
        plan.VersionNumber.ToString().Should().Be("1.1", "1.0: activate 1");

        await workshop.EditAsync(definitions[0].Id, "Krav 1 nytt");
        await workshop.PublishAsync(definitions[0].Id);
        plan = await workshop.FindAsync(plan.Id);
        plan.VersionNumber.ToString().Should().Be("1.2", "1.1: publish draft of 1");

        plan = await ApproveAsync(workshop, plan, definitions[2].Id, definitions[3].Id);
        plan.VersionNumber.ToString().Should().Be("2.0", "1.2: approve selected, 2 ticked");

        Requirement kind1 = await workshop.DraftAsync("Krav 5");
        plan = await LinkAsync(workshop, plan, kind1);
        plan = await ApproveAsync(workshop, plan);
        plan.VersionNumber.ToString().Should().Be("2.1", "2.0: approve all, 1 pending of kind 1");

        Requirement ready = await workshop.PublishedAsync("Krav 6");
        Requirement[] foreign = [await ForeignWithDraftAsync(workshop, "Krav 7"), await ForeignWithDraftAsync(workshop, "Krav 8")];
        plan = await LinkAsync(workshop, plan, [ready, .. foreign]);
        PlanApproval approval = (await workshop.Plans.ApproveAsync(Workshop.Responsible, plan.Id, plan.Version)).Value;
        approval.Plan.VersionNumber.ToString().Should().Be("2.2", "2.1: approve all, 3 pending of which 2 kind 4");
        approval.Approved.Should().Equal(ready.Id);
        approval.Left.Select(item => (item.Requirement.Id, item.Kind)).Should().Equal(foreign.Select(definition => (definition.Id, PendingKind.DraftOfAnotherUnit)));

        plan = (await workshop.Plans.ChangeSubPlanAsync(Workshop.Responsible, plan.Id, approval.Plan.Version, plan.SubPlans[0].Id, "Brann", mayBeNotRelevant: true)).Value;
        plan.VersionNumber.ToString().Should().Be("2.2", "2.2: tick \"sub-plan can be not relevant\"");
    }

    [Fact]
    [Rule("PLN-53", "PLN-71")]
    public async Task Approve_all_takes_all_25_pending_whatever_is_displayed_per_page()
    {
        using Workshop workshop = await Workshop.OpenAsync();
        Plan plan = await workshop.PlanAsync(definitions: await workshop.PublishedAsync("Krav 0"));
        await workshop.ActivateAsync(plan.Id, plan.Links[0].Requirement);
        Requirement[] pending = [.. await Task.WhenAll(Enumerable.Range(1, 25).Select(number => workshop.DraftAsync($"Krav {number}")))];
        plan = await LinkAsync(workshop, await workshop.FindAsync(plan.Id), pending);

        plan = await ApproveAsync(workshop, plan);

        plan.VersionNumber.ToString().Should().Be("2.0");
        plan.ActiveLinks.Should().HaveCount(26);
    }

    [Fact]
    [Rule("PLN-68")]
    public async Task The_first_approval_makes_1_0_however_many_definitions_it_covers()
    {
        using Workshop workshop = await Workshop.OpenAsync();
        Plan plan = await workshop.PlanAsync(definitions: await Task.WhenAll(Enumerable.Range(1, 7).Select(number => workshop.DraftAsync($"Krav {number}"))));

        (await ApproveAsync(workshop, plan)).VersionNumber.ToString().Should().Be("1.0");
    }

    [Fact]
    [Rule("PLN-68", "PLN-75")]
    public async Task Publishing_the_draft_of_an_inactive_requirement_makes_1_0_in_a_plan_without_a_version()
    {
        using Workshop workshop = await Workshop.OpenAsync();
        Requirement draft = await workshop.DraftAsync("Krav 1");
        Plan plan = await workshop.PlanAsync(definitions: draft);

        await workshop.PublishAsync(draft.Id);

        plan = await workshop.FindAsync(plan.Id);
        plan.VersionNumber.ToString().Should().Be("1.0");
        plan.Links.Should().ContainSingle().Which.Should().Match<PlanLink>(link => link.State == PlanLinkState.Inactive && link.RequirementVersion == 1);
    }

    [Fact]
    [Rule("PLN-72", "REQ-65")]
    public async Task Publishing_a_definition_gives_a_new_version_in_every_plan_that_holds_it()
    {
        using Workshop workshop = await Workshop.OpenAsync();
        Requirement shared = await workshop.ShareAsync(await workshop.PublishedAsync("R"), Workshop.NextTrustsWard);
        Plan first = await workshop.PlanAsync(definitions: shared), second = await workshop.PlanAsync(Workshop.NextTrustsWard, shared);
        Plan without = await workshop.PlanAsync(definitions: await workshop.PublishedAsync("S"));
        await workshop.ActivateAsync(first.Id, shared.Id);
        await workshop.ActivateAsync(second.Id, shared.Id);

        await workshop.EditAsync(shared.Id, "R nytt");
        await workshop.PublishAsync(shared.Id);

        foreach (PlanId id in new[] { first.Id, second.Id })
        {
            Plan plan = await workshop.FindAsync(id);
            plan.VersionNumber.ToString().Should().Be("1.1");
            plan.Links[0].RequirementVersion.Should().Be(2);
        }

        (await workshop.FindAsync(without.Id)).VersionNumber.IsNone.Should().BeTrue();
    }

    [Fact]
    [Rule("PLN-72", "PLN-71", "PLN-49")]
    public async Task Approving_together_in_one_plan_counts_in_each_other_plan_what_that_plan_holds()
    {
        using Workshop workshop = await Workshop.OpenAsync();
        Requirement r = await workshop.PublishedAsync("R"), s = await workshop.PublishedAsync("S");
        Plan both = await workshop.PlanAsync(definitions: [r, s]), onlyR = await workshop.PlanAsync(definitions: r);
        await workshop.ActivateAsync(both.Id, r.Id, s.Id);
        await workshop.ActivateAsync(onlyR.Id, r.Id);
        await workshop.EditAsync(r.Id, "R nytt");
        await workshop.EditAsync(s.Id, "S nytt");

        both = await ApproveAsync(workshop, await workshop.FindAsync(both.Id), r.Id, s.Id);

        both.VersionNumber.ToString().Should().Be("2.0");
        (await workshop.FindAsync(onlyR.Id)).VersionNumber.ToString().Should().Be("1.1");
        (await workshop.FindAsync(r.Id)).Should().Match<Requirement>(definition => definition.PublishedVersion == 2 && !definition.HasDraft);
    }

    [Fact]
    [Rule("PLN-75", "PLN-72")]
    public async Task A_plan_where_the_definition_is_deactivated_gets_no_new_version()
    {
        using Workshop workshop = await Workshop.OpenAsync();
        Requirement definition = await workshop.PublishedAsync("R");
        Plan plan = await workshop.PlanAsync(definitions: definition);
        plan = await workshop.ActivateAsync(plan.Id, definition.Id);
        await workshop.AssignAsync(plan.Id);
        await workshop.Plans.DeactivateLinkAsync(Workshop.Responsible, plan.Id, plan.Version, definition.Id, "Utgått");

        await workshop.EditAsync(definition.Id, "R nytt");
        await workshop.PublishAsync(definition.Id);

        (await workshop.FindAsync(plan.Id)).VersionNumber.ToString().Should().Be("1.0");
    }

    [Fact]
    [Rule("PLN-47", "PLN-48", "PLN-49", "PLN-50", "PLN-52")]
    public async Task Worked_example_5_approve_all_takes_the_first_three_kinds_and_leaves_the_fourth()
    {
        using Workshop workshop = await Workshop.OpenAsync();
        Requirement r1 = await workshop.DraftAsync("R1"), r2 = await workshop.PublishedAsync("R2"), r3 = await workshop.PublishedAsync("R3");
        Requirement r4 = await ForeignWithDraftAsync(workshop, "R4");
        Plan plan = await workshop.PlanAsync(definitions: [r1, r2, r3, r4]);
        await workshop.ActivateAsync(plan.Id, r2.Id);
        await workshop.EditAsync(r2.Id, "R2 nytt");
        (await workshop.Plans.PendingAsync(Workshop.Responsible, plan.Id)).Value.Select(item => item.Kind).Should()
            .Equal(PendingKind.PublishAndActivate, PendingKind.Publish, PendingKind.Activate, PendingKind.DraftOfAnotherUnit);

        plan = await workshop.FindAsync(plan.Id);
        PlanApproval approval = (await workshop.Plans.ApproveAsync(Workshop.Responsible, plan.Id, plan.Version)).Value;

        approval.Plan.Links.Select(link => (link.State, link.RequirementVersion)).Should().Equal(
            (PlanLinkState.Active, 1), (PlanLinkState.Active, 2), (PlanLinkState.Active, 1), (PlanLinkState.Inactive, 1));
        (await workshop.FindAsync(r1.Id)).Published.Should().NotBeNull();
        (await workshop.FindAsync(r2.Id)).Content.Name.Should().Be("R2 nytt");
        (await workshop.FindAsync(r4.Id)).HasDraft.Should().BeTrue();
        approval.Left.Should().ContainSingle().Which.Requirement.Id.Should().Be(r4.Id);
        (plan.VersionNumber.ToString(), approval.Plan.VersionNumber.ToString()).Should().Be(("1.0", "2.0"));
    }

    [Fact]
    public async Task When_one_draft_cannot_be_published_nothing_is_approved()
    {
        using Workshop workshop = await Workshop.OpenAsync();
        Requirement unpublished = await workshop.DraftAsync("Forutsetning"), ready = await workshop.PublishedAsync("Klar");
        Requirement dependent = await workshop.DraftAsync("Avhengig", content: new RequirementContent { Name = "Avhengig", Dependencies = [unpublished.Id] });
        Plan plan = await workshop.PlanAsync(definitions: [ready, dependent]);

        Result<PlanApproval> outcome = await workshop.Plans.ApproveAsync(Workshop.Responsible, plan.Id, plan.Version);

        outcome.Refusal.Rule.Should().Be(RequirementRules.DependencyNotPublished);
        (await workshop.FindAsync(plan.Id)).Should().Be(plan);
        (await workshop.FindAsync(dependent.Id)).Should().Be(dependent);
    }

    [Fact]
    [Rule("REQ-13")]
    public async Task A_definition_in_a_competence_plan_cannot_be_published_with_a_form_for_residents()
    {
        using Workshop workshop = await Workshop.OpenAsync();
        Requirement definition = await workshop.PublishedAsync("R");
        await workshop.PlanAsync(definitions: definition);
        Requirement drafted = (await workshop.Requirements.SaveDraftAsync(Workshop.Responsible, definition.Id, definition.Version,
            definition.Content with { DocumentationForm = DocumentationForm.SignatureSupervisor })).Value;

        Result<RequirementPublished> outcome = await workshop.Requirements.PublishAsync(Workshop.Responsible, definition.Id, drafted.Version);

        outcome.Refusal.Rule.Should().Be(PlanRules.ForResidentsOnly);
        (await workshop.FindAsync(definition.Id)).Should().Be(drafted, "nothing happened");
    }

    [Fact]
    [Rule("PLN-67")]
    public async Task Each_version_keeps_what_the_plan_held_and_the_content_as_it_was()
    {
        using Workshop workshop = await Workshop.OpenAsync();
        Requirement r = await workshop.PublishedAsync("R"), s = await workshop.PublishedAsync("S"), never = await workshop.DraftAsync("Kladd");
        Plan plan = await workshop.PlanAsync(definitions: [r, s, never]);
        await workshop.ActivateAsync(plan.Id, r.Id);
        await workshop.EditAsync(r.Id, "R nytt");
        await workshop.PublishAsync(r.Id);

        (await workshop.Plans.VersionsAsync(Workshop.Responsible, plan.Id)).Value.Select(version => version.Number.ToString()).Should().Equal("1.1", "1.0");
        PlanVersionContent first = (await workshop.Plans.OpenVersionAsync(Workshop.Responsible, plan.Id, new PlanVersionNumber(1, 0))).Value;
        first.SubPlans.Select(subPlan => subPlan.Name).Should().Equal("Brann");
        first.Requirements.Select(held => (held.State, held.Requirement.Content.Name)).Should().Equal((PlanLinkState.Active, "R"), (PlanLinkState.Inactive, "S"));
        PlanVersionContent second = (await workshop.Plans.OpenVersionAsync(Workshop.Responsible, plan.Id, new PlanVersionNumber(1, 1))).Value;
        second.Requirements[0].Requirement.Content.Name.Should().Be("R nytt");
        (await workshop.Plans.OpenVersionAsync(Workshop.Responsible, plan.Id, new PlanVersionNumber(9, 9))).Refusal.Rule.Should().Be(GeneralRules.NotFound);
    }

    [Fact]
    [Rule("PLN-67", "PLN-41", "PLN-75")]
    public async Task A_version_keeps_the_sub_plan_in_which_a_definition_lay_before_it_came_back_in_another()
    {
        using Workshop workshop = await Workshop.OpenAsync();
        Requirement r = await workshop.PublishedAsync("R"), s = await workshop.PublishedAsync("S");
        Plan plan = await workshop.PlanAsync(definitions: [r, s]);
        plan = await workshop.ActivateAsync(plan.Id, r.Id);
        plan = (await workshop.Plans.AddSubPlanAsync(Workshop.Responsible, plan.Id, plan.Version, "Smittevern")).Value;
        await workshop.AssignAsync(plan.Id);
        plan = (await workshop.Plans.DeactivateLinkAsync(Workshop.Responsible, plan.Id, plan.Version, r.Id, "Utgått")).Value;
        plan = await workshop.ActivateAsync(plan.Id, s.Id);
        plan = (await workshop.Plans.ReactivateLinkAsync(Workshop.Responsible, plan.Id, plan.Version, r.Id, plan.SubPlans[1].Id)).Value;
        plan = (await workshop.Plans.ChangeSubPlanAsync(Workshop.Responsible, plan.Id, plan.Version, plan.SubPlans[1].Id, "Hygiene", false)).Value;

        (await HeldAsync("1.0")).Should().Equal("Brann: R", "Brann: S (Inactive)");
        (await HeldAsync("1.1")).Should().Equal("Brann: S");
        (await HeldAsync("1.2")).Should().Equal("Smittevern: R", "Brann: S");

        async Task<IEnumerable<string>> HeldAsync(string number)
        {
            PlanVersionContent version = (await workshop.Plans.OpenVersionAsync(Workshop.Responsible, plan.Id, Given.Plan().At(number).VersionNumber)).Value;
            return version.Requirements.Select(held => $"{version.SubPlans.Single(subPlan => subPlan.Id == held.SubPlan).Name}: {held.Requirement.Content.Name}"
                + (held.State == PlanLinkState.Active ? "" : $" ({held.State})"));
        }
    }

    private static async Task<Plan> ApproveAsync(Workshop workshop, Plan plan, params RequirementId[] selected) =>
        (await workshop.Plans.ApproveAsync(Workshop.Responsible, plan.Id, plan.Version, selected.Length == 0 ? null : [.. selected])).Value.Plan;

    private static async Task<Plan> LinkAsync(Workshop workshop, Plan plan, params Requirement[] definitions) =>
        (await workshop.Plans.LinkAsync(Workshop.Responsible, plan.Id, plan.Version, plan.SubPlans[0].Id, [.. definitions.Select(definition => definition.Id)])).Value;

    private static async Task<Requirement> ForeignWithDraftAsync(Workshop workshop, string name)
    {
        Requirement foreign = await workshop.ShareAsync(await workshop.PublishedAsync(name, Workshop.NextWard), Workshop.Ward);
        return await workshop.EditAsync(foreign.Id, $"{name} nytt");
    }
}
