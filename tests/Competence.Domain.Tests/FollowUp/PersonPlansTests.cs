using Competence.Assignments;
using Competence.Domain.Tests.Assignments;
using Competence.FollowUp;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;
using static Competence.Domain.Tests.Assignments.Hospital;

namespace Competence.Domain.Tests.FollowUp;

public class PersonPlansTests
{
    [Fact]
    [Rule("ASG-63")]
    public async Task Plans_of_one_name_lie_in_the_order_they_were_assigned_and_units_of_one_name_in_that_of_their_identifiers()
    {
        using Hospital hospital = await Open();
        PlanId[] plans = [await hospital.Plan("Same", CompletionMode.Automatic), await hospital.Plan("Same", CompletionMode.Automatic)];
        UnitId[] unknown = [Id<UnitId>(901), Id<UnitId>(902)];
        PlanId[] elsewhere = [await hospital.Plan("A", CompletionMode.Automatic), await hospital.Plan("B", CompletionMode.Automatic)];
        AssignmentId[] assigned = [await hospital.Assigned(Kari, plans[1]), await hospital.Assigned(Kari, plans[0])];
        for (int i = 0; i < elsewhere.Length; i++)
        {
            await hospital.Assigned(Kari, elsewhere[i]);
            await hospital.Change(elsewhere[i], plan => plan with { OwnerUnit = unknown[1 - i] });
        }

        PersonPlans shown = (await hospital.Get<PlanViewService>().MyPlansAsync(AsKari, Kari)).Value;

        shown.Active.Select(group => (group.Owner, group.OwnerName)).Should().Equal((unknown[0], ""), (unknown[1], ""), (Ward, "Ward – Ward"));
        shown.Active[^1].Plans.Select(plan => plan.Assignment).Should().Equal(assigned);
    }

    [Fact]
    [Rule("ASG-42")]
    public async Task Among_the_archived_plans_lie_only_those()
    {
        using Hospital hospital = await Open();
        PlanId archived = await hospital.Plan("Archived", CompletionMode.Automatic);
        AssignmentId put = await hospital.Assigned(Kari, archived);
        AssignmentId active = await hospital.Assigned(Kari, await hospital.Plan("Active", CompletionMode.Automatic));
        await hospital.Change(archived, plan => plan with { IsArchived = true });

        PersonPlans shown = (await hospital.Get<PlanViewService>().MyPlansAsync(AsKari, Kari)).Value;

        shown.Archived.Select(plan => plan.Assignment).Should().Equal(put);
        shown.Active.Single().Plans.Select(plan => plan.Assignment).Should().Equal(active);
    }

    [Fact]
    [Rule("ASG-63", "ASG-66")]
    public async Task The_list_of_plans_shows_to_the_leader_what_waits_for_the_leader()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await hospital.Requirement("One", it => it with { RequiresSignature = true });
        await hospital.Assigned(Kari, await hospital.Plan("Ward", CompletionMode.Automatic, requirement));
        (await hospital.Get<RegistrationService>().SendAsync(AsKari, Kari, requirement, new RegistrationEntry(Today, Signer: Lars))).IsAccepted.Should().BeTrue();

        (await ColourAsync(AsLars)).Should().Be(StatusColour.Red);
        (await ColourAsync(AsBerit)).Should().Be(StatusColour.Yellow);
        (await ColourAsync(AsKari)).Should().Be(StatusColour.Yellow);

        async Task<StatusColour> ColourAsync(Actor actor) =>
            (await hospital.Get<PlanViewService>().MyPlansAsync(actor, Kari)).Value.Active.Single().Plans.Single().Progress.Colour;
    }

    [Fact]
    [Rule("ASG-66", "PRG-81")]
    public async Task What_waits_for_another_signer_is_not_red_though_the_leader_signed_before_or_is_asked_by_others()
    {
        using Hospital hospital = await Open();
        RequirementId twice = await hospital.Requirement("Twice", it => it with { RequiresSignature = true, RepetitionCount = 2 });
        RequirementId once = await hospital.Requirement("Once", it => it with { RequiresSignature = true });
        PlanId plan = await hospital.Plan("Ward", CompletionMode.Automatic, twice, once);
        await hospital.Assigned(Kari, plan);
        await hospital.Assigned(Nils, plan);
        RegistrationService service = hospital.Get<RegistrationService>();
        RepetitionId signed = (await service.SendAsync(AsKari, Kari, twice, new RegistrationEntry(Today, Signer: Lars))).Value.Repetitions[0].Id;
        (await service.SignAsync(AsLars, Kari, twice, signed)).IsAccepted.Should().BeTrue();
        (await service.SendAsync(AsKari, Kari, twice, new RegistrationEntry(Today, Signer: Eva))).IsAccepted.Should().BeTrue();
        (await service.SendAsync(AsKari, Kari, once, new RegistrationEntry(Today, Signer: Eva))).IsAccepted.Should().BeTrue();
        (await service.SendAsync(Employee(Nils, Ward), Nils, once, new RegistrationEntry(Today, Signer: Lars))).IsAccepted.Should().BeTrue();

        (await ColourAsync(Kari)).Should().Be(StatusColour.Yellow);
        (await ColourAsync(Nils)).Should().Be(StatusColour.Red);

        async Task<StatusColour> ColourAsync(PersonId person) =>
            (await hospital.Get<PlanViewService>().MyPlansAsync(AsLars, person)).Value.Active.Single().Plans.Single().Progress.Colour;
    }

    [Fact]
    [Rule("PRG-06", "ASG-34")]
    public async Task A_picture_shows_what_the_requirement_said_then()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await hospital.Requirement("Then");
        AssignmentId id = await hospital.Assigned(Kari, await hospital.Plan("Ward", CompletionMode.Automatic, requirement));
        (await hospital.Get<AssignmentService>().DeactivateAsync(AsLars, id)).IsAccepted.Should().BeTrue();
        RequirementService service = hospital.Get<RequirementService>();
        Requirement found = (await service.FindAsync(AsLars, requirement)).Value;
        found = (await service.SaveDraftAsync(AsLars, requirement, found.Version, found.Content with { Name = "Now" })).Value;
        (await Shown()).Should().Be("Then");

        (await service.PublishAsync(AsLars, requirement, found.Version)).IsAccepted.Should().BeTrue();
        (await Shown()).Should().Be("Then");

        async Task<string> Shown() => (await hospital.Get<PlanViewService>().OpenAsync(AsKari, id)).Value.SubPlans.Single().Items.Single().Content.Name;
    }
}
