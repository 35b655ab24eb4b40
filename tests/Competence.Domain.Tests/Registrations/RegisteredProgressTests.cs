using System.Collections.Immutable;
using Competence.Assignments;
using Competence.Domain.Tests.Assignments;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;
using static Competence.Domain.Tests.Assignments.Hospital;

namespace Competence.Domain.Tests.Registrations;

public class RegisteredProgressTests
{
    [Fact]
    [Rule("PRG-04", "PRG-67")]
    public async Task A_plan_about_to_be_assigned_shows_what_was_done_with_its_own_validity()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await hospital.Requirement("Fire", content => content with { ValidityDays = 365, AllowAdaptation = true });
        await hospital.Assigned(Kari, await hospital.Plan("Year", CompletionMode.Automatic, requirement));
        PlanId month = await hospital.Plan("Month", CompletionMode.Automatic, requirement);
        await hospital.Change(month, plan => plan with { Links = [plan.Links[0] with { Adaptation = new AdaptedValidity(30, "Here") }] });
        await hospital.Fulfilled(Kari, requirement, on: Today.PlusDays(-100));

        AssignmentProgress progress = await Of(hospital, month, Morning);

        progress.Cells.Should().Equal(new AssignmentCell(requirement, 1, RequirementStatus.Expired, Today.PlusDays(-100), Today.PlusDays(-70)));
        progress.IsMet.Should().BeFalse();
    }

    [Fact]
    [Rule("REQ-86", "PRG-67")]
    public async Task A_plan_about_to_be_assigned_has_no_validity_of_its_own_where_the_definition_allows_none()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await hospital.Requirement("Fire", content => content with { ValidityDays = 365 });
        await hospital.Assigned(Kari, await hospital.Plan("Year", CompletionMode.Automatic, requirement));
        PlanId month = await hospital.Plan("Month", CompletionMode.Automatic, requirement);
        await hospital.Change(month, plan => plan with { Links = [plan.Links[0] with { Adaptation = new AdaptedValidity(30, "Here") }] });
        await hospital.Fulfilled(Kari, requirement, on: Today.PlusDays(-100));

        AssignmentProgress progress = await Of(hospital, month, Morning);

        progress.Cells.Should().Equal(new AssignmentCell(requirement, 1, RequirementStatus.Fulfilled, Today.PlusDays(-100), Today.PlusDays(265)));
        progress.IsMet.Should().BeTrue();
    }

    [Fact]
    [Rule("ASG-39")]
    public async Task What_was_done_before_does_not_begin_it_and_a_mark_after_does()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await hospital.Requirement("Fire");
        PlanId first = await hospital.Plan("First", CompletionMode.Automatic, requirement);
        PlanId second = await hospital.Plan("Second", CompletionMode.Automatic, requirement);
        await hospital.Assigned(Kari, first);
        await hospital.Fulfilled(Kari, requirement);
        hospital.Pass(Duration.FromHours(1));
        AssignmentId id = await hospital.Assigned(Kari, second);

        (await Stored(hospital, id)).IsBegun.Should().BeFalse();
        (await Stored(hospital, id)).IsMet.Should().BeTrue();
        (await hospital.Get<RegistrationService>().MarkNotRelevantAsync(AsKari, Kari, second, requirement, "Nei")).IsAccepted.Should().BeTrue();
        (await Stored(hospital, id)).IsBegun.Should().BeTrue();
    }

    [Fact]
    public async Task An_assignment_of_an_unknown_plan_has_no_cells()
    {
        using Hospital hospital = await Open();

        (await Of(hospital, Id<PlanId>(9999), Morning)).Should().BeEquivalentTo(new { Cells = ImmutableArray<AssignmentCell>.Empty, IsBegun = false });
    }

    private static async Task<AssignmentProgress> Stored(Hospital hospital, AssignmentId id) =>
        (await hospital.Get<IAssignmentProgress>().OfAsync([await hospital.Find(id)], Today)).Single();

    private static async Task<AssignmentProgress> Of(Hospital hospital, PlanId plan, Instant at)
    {
        Assignment coming = Assignment.From(new AssignmentEvent.Assigned(Id<AssignmentId>(9000), Kari, PositionOf(Kari), plan, at));
        return (await hospital.Get<IAssignmentProgress>().OfAsync([coming], Today)).Single();
    }
}
