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
    [Rule("PRG-89")]
    public async Task An_archived_requirement_stands_in_nobody_s_way_when_a_plan_is_assigned()
    {
        using Hospital hospital = await Open();
        RequirementId living = await hospital.Requirement("Living");
        RequirementId archived = await hospital.Requirement("Archived");
        await hospital.Assigned(Kari, await hospital.Plan("First", CompletionMode.Automatic, living));
        await hospital.Fulfilled(Kari, living);
        PlanId both = await hospital.Plan("Both", CompletionMode.Automatic, living, archived);
        Actor admin = AsBerit with { Grants = [new RoleGrant(Role.TrustAdmin, new RoleScope.OfUnit(Trust), Today.PlusDays(-100))] };
        Requirement definition = (await hospital.Get<IRepository<RequirementId, Requirement>>().FindAsync(archived))!;
        (await hospital.Get<RequirementService>().ArchiveAsync(admin, archived, definition.Version, "Utgått")).IsAccepted.Should().BeTrue();

        AssignmentProgress progress = await Of(hospital, both, Morning);
        AssignmentId assigned = await hospital.Assigned(Kari, both);

        progress.Cells.Select(cell => cell.Requirement).Should().Equal(living);
        progress.IsMet.Should().BeTrue();
        (await hospital.Find(assigned)).Completion.Should().Be(Completion.Completed);
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

    [Fact]
    public async Task An_assignment_of_somebody_unknown_is_told_with_nothing_done()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await hospital.Requirement("Fire");
        PlanId plan = await hospital.Plan("Plan", CompletionMode.Automatic, requirement);
        Assignment coming = Coming(plan, Morning) with { Person = Id<PersonId>(9999) };

        AssignmentProgress progress = (await hospital.Get<IAssignmentProgress>().OfAsync([coming], Today)).Single();

        progress.Cells.Should().Equal(new AssignmentCell(requirement, 1, RequirementStatus.NotStarted, null, null));
    }

    [Fact]
    [Rule("PRG-04")]
    public async Task The_first_plan_about_to_be_assigned_shows_its_requirements()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await hospital.Requirement("Fire");

        (await Of(hospital, await hospital.Plan("First", CompletionMode.Automatic, requirement), Morning)).Cells
            .Should().Equal(new AssignmentCell(requirement, 1, RequirementStatus.NotStarted, null, null));
    }

    [Fact]
    [Rule("PRG-67")]
    public async Task A_longer_validity_of_a_plan_about_to_be_assigned_changes_nothing()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await hospital.Requirement("Fire", content => content with { ValidityDays = 365, AllowAdaptation = true });
        await hospital.Assigned(Kari, await hospital.Plan("Year", CompletionMode.Automatic, requirement));
        PlanId decade = await hospital.Plan("Decade", CompletionMode.Automatic, requirement);
        await hospital.Change(decade, plan => plan with { Links = [plan.Links[0] with { Adaptation = new AdaptedValidity(3650, "Here") }] });
        await hospital.Fulfilled(Kari, requirement);

        (await Of(hospital, decade, Morning)).Cells.Single().ExpiresOn.Should().Be(Today.PlusDays(365));
    }

    [Fact]
    [Rule("PRG-67")]
    public async Task Plans_about_to_be_assigned_together_take_part_each_in_what_it_holds()
    {
        using Hospital hospital = await Open();
        RequirementId fire = await hospital.Requirement("Fire", content => content with { ValidityDays = 365, AllowAdaptation = true });
        RequirementId hygiene = await hospital.Requirement("Hygiene");
        await hospital.Assigned(Kari, await hospital.Plan("Year", CompletionMode.Automatic, fire));
        await hospital.Fulfilled(Kari, fire);
        PlanId month = await hospital.Plan("Month", CompletionMode.Automatic, fire);
        await hospital.Change(month, plan => plan with { Links = [plan.Links[0] with { Adaptation = new AdaptedValidity(30, "Here") }] });
        PlanId other = await hospital.Plan("Other", CompletionMode.Automatic, hygiene);

        ImmutableArray<AssignmentProgress> progress = await hospital.Get<IAssignmentProgress>().OfAsync([Coming(other, Morning), Coming(month, Morning)], Today);

        progress.Select(each => each.Cells.Single()).Should().Equal(
            new AssignmentCell(hygiene, 1, RequirementStatus.NotStarted, null, null),
            new AssignmentCell(fire, 1, RequirementStatus.ExpiringSoon, Today, Today.PlusDays(30)));
    }

    [Fact]
    [Rule("ASG-39")]
    public async Task A_mark_in_another_plan_does_not_begin_it_and_two_registrations_do()
    {
        using Hospital hospital = await Open();
        RequirementId[] requirements = [await hospital.Requirement("Fire"), await hospital.Requirement("Hygiene")];
        PlanId plan = await hospital.Plan("Plan", CompletionMode.Automatic, requirements);
        PlanId another = await hospital.Plan("Another", CompletionMode.Automatic, requirements);
        AssignmentId id = await hospital.Assigned(Kari, plan);
        await hospital.Assigned(Kari, another);

        (await hospital.Get<RegistrationService>().MarkNotRelevantAsync(AsKari, Kari, another, requirements[0], "Nei")).IsAccepted.Should().BeTrue();
        (await Stored(hospital, id)).IsBegun.Should().BeFalse();

        await hospital.Fulfilled(Kari, requirements[0]);
        await hospital.Fulfilled(Kari, requirements[1]);
        (await Stored(hospital, id)).IsBegun.Should().BeTrue();
    }

    [Fact]
    public async Task What_is_told_of_a_plan_that_is_not_there_is_told_of_the_person_as_read()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await hospital.Requirement("Fire");
        await hospital.Assigned(Kari, await hospital.Plan("Plan", CompletionMode.Automatic, requirement));
        await hospital.Fulfilled(Kari, requirement);
        PersonSlice person = (await hospital.Get<IPersonSlices>().FindAsync(Kari))!;

        (await Of(hospital, Id<PlanId>(9999), Morning)).Revision.Should().Be(person.Revision).And.NotBe(default(PersonRevision));
    }

    private static async Task<AssignmentProgress> Stored(Hospital hospital, AssignmentId id) =>
        (await hospital.Get<IAssignmentProgress>().OfAsync([await hospital.Find(id)], Today)).Single();

    private static async Task<AssignmentProgress> Of(Hospital hospital, PlanId plan, Instant at) =>
        (await hospital.Get<IAssignmentProgress>().OfAsync([Coming(plan, at)], Today)).Single();

    private static Assignment Coming(PlanId plan, Instant at) =>
        Assignment.From(new AssignmentEvent.Assigned(Id<AssignmentId>(9000), Kari, PositionOf(Kari), plan, at));
}
