using Competence.Assignments;
using Competence.Domain.Tests.Assignments;
using Competence.FollowUp;
using Competence.Plans;
using Competence.Requirements;
using static Competence.Domain.Tests.Assignments.Hospital;

namespace Competence.Domain.Tests.Plans;

/// <summary>A plan that everybody has put away is still a plan that persons have: it lies among their deactivated plans.</summary>
public class PutAwayPlansTests
{
    private static Actor Editor => AsTorWith(Role.ProfessionalResponsibleA, Ward);

    [Fact]
    [Rule("PLN-33", "PLN-34", "PLN-37")]
    public async Task A_requirement_is_deactivated_and_not_deleted_where_all_have_put_the_plan_away()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await hospital.Requirement("One");
        PlanId plan = await hospital.Plan("Ward", CompletionMode.Automatic, requirement);
        AssignmentId id = await hospital.Assigned(Kari, plan);
        await hospital.Fulfilled(Kari, requirement);
        (await hospital.Get<AssignmentService>().DeactivateAsync(AsLars, id)).IsAccepted.Should().BeTrue();
        hospital.Pass(Duration.FromHours(25));
        PlanService plans = hospital.Get<PlanService>();

        (await plans.DeleteLinkAsync(Editor, plan, 1, requirement)).Refusal.Rule.Should().Be(PlanRules.DeletionTooLate);
        (await plans.DeactivateLinkAsync(Editor, plan, 1, requirement, "Utgått")).IsAccepted.Should().BeTrue();
    }

    [Fact]
    [Rule("PLN-33")]
    public async Task An_assignment_that_was_deleted_never_was()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await hospital.Requirement("One");
        PlanId plan = await hospital.Plan("Ward", CompletionMode.Automatic, requirement);
        AssignmentId id = await hospital.Assigned(Kari, plan);
        (await hospital.Get<AssignmentService>().DeleteAsync(AsLars, id)).IsAccepted.Should().BeTrue();
        hospital.Pass(Duration.FromHours(25));

        (await hospital.Get<PlanService>().DeleteLinkAsync(Editor, plan, 1, requirement)).IsAccepted.Should().BeTrue();
    }

    [Fact]
    [Rule("PRG-06", "ASG-34")]
    public async Task A_plan_that_was_put_away_shows_what_its_requirements_said_then()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await hospital.Requirement("One");
        AssignmentId id = await hospital.Assigned(Kari, await hospital.Plan("Ward", CompletionMode.Automatic, requirement));
        await hospital.Get<AssignmentService>().DeactivateAsync(AsLars, id);
        RequirementService requirements = hospital.Get<RequirementService>();
        Requirement drafted = (await requirements.SaveDraftAsync(Editor, requirement, 2, new RequirementContent { Name = "Changed since", Category = Category })).Value;
        (await requirements.PublishAsync(Editor, requirement, drafted.Version)).IsAccepted.Should().BeTrue();

        (await ContentAsync(hospital, id)).Should().Be("One");
        (await hospital.Get<AssignmentService>().ReactivateAsync(AsLars, id)).IsAccepted.Should().BeTrue();
        (await ContentAsync(hospital, id)).Should().Be("Changed since");
    }

    [Fact]
    [Rule("PRG-06", "ASG-31")]
    public async Task A_plan_that_was_put_away_opens_also_when_nothing_is_left_in_the_plan()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await hospital.Requirement("One");
        PlanId plan = await hospital.Plan("Ward", CompletionMode.Automatic, requirement);
        AssignmentId id = await hospital.Assigned(Kari, plan);
        await hospital.Fulfilled(Kari, requirement);
        await hospital.Get<AssignmentService>().DeactivateAsync(AsLars, id);
        PlanService plans = hospital.Get<PlanService>();
        Plan emptied = (await plans.DeleteLinkAsync(Editor, plan, 1, requirement)).Value;
        (await plans.RemoveSubPlanAsync(Editor, plan, emptied.Version, emptied.SubPlans[0].Id)).IsAccepted.Should().BeTrue();

        PlanView view = (await hospital.Get<PlanViewService>().OpenAsync(AsKari, id)).Value;

        PlanViewItem item = view.SubPlans.Should().ContainSingle().Which.Items.Should().ContainSingle().Subject;
        (item.Content.Name, item.Status).Should().Be(("One", RequirementStatus.Fulfilled));
        view.Progress.Percent.Should().Be(100);
    }

    private static async Task<string> ContentAsync(Hospital hospital, AssignmentId id) =>
        (await hospital.Get<PlanViewService>().OpenAsync(AsKari, id)).Value.SubPlans.Single().Items.Single().Content.Name;
}
