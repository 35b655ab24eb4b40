using Competence.Assignments;
using Competence.Domain.Tests.Assignments;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;
using static Competence.Domain.Tests.Assignments.Hospital;
using static Competence.Domain.Tests.Registrations.Resets.Resetting;

namespace Competence.Domain.Tests.Registrations.Resets;

/// <summary>What a published change of the number of repetitions does to those who have begun.</summary>
public class CountLoweredTests
{
    [Fact]
    [Rule("REQ-72", "PRG-22", "ASG-46")]
    public async Task A_lowered_number_fulfils_those_who_have_enough_and_completes_their_plans()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await hospital.Requirement("Prosedyre", content => content with { RepetitionCount = 4, ValidityDays = 100 });
        PlanId plan = await hospital.Plan("Plan", CompletionMode.Automatic, requirement);
        AssignmentId enough = await hospital.Assigned(Kari, plan);
        AssignmentId tooFew = await hospital.Assigned(Nils, plan);
        await hospital.Assigned(Eva, plan);
        await Performed(hospital, Kari, requirement, Today.PlusDays(-9), Today.PlusDays(-20), Today.PlusDays(-5));
        await Performed(hospital, Nils, requirement, Today);

        await Publish(hospital, requirement, content => content with { RepetitionCount = 2 });

        Registration fulfilled = await hospital.RegistrationOf(Kari, requirement);
        fulfilled.Should().Match<Registration>(it => it.State == RegistrationState.Fulfilled && it.FulfilledOn == Today.PlusDays(-9) && it.Counted == 3,
            "the second by date completes the number, and repetitions counted already stay counted");
        fulfilled.Standing.ExpiresOn.Should().Be(Today.PlusDays(91));
        (await hospital.HistoryOf(Kari, requirement))[0].Should().Match<HistoryEntry>(it =>
            it.Fact.Equals(new RegistrationEvent.CountLowered(2, new Fulfilment(Today.PlusDays(-9), null, false))) && it.Origin.By == Lars);
        (await hospital.Find(enough)).Completion.Should().Be(Completion.Completed);
        (await hospital.StateOf(Nils, requirement)).Should().Be(RegistrationState.Started);
        (await hospital.Find(tooFew)).Completion.Should().Be(Completion.InProgress);
        (await hospital.HistoryOf(Eva, requirement)).Should().BeEmpty();
    }

    [Theory]
    [Rule("REQ-72", "PRG-102")]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task Requests_that_still_wait_are_surplus_and_end_except_on_procedure_lists(bool isProcedureList, int waiting)
    {
        using Hospital hospital = await Open();
        LearningForm? form = isProcedureList ? LearningForm.ProcedureList : null;
        RequirementId requirement = await hospital.Requirement("Prosedyre", content => content with { RepetitionCount = 3, RequiresSignature = true, LearningForm = form });
        await hospital.Assigned(Kari, await hospital.Plan("Plan", CompletionMode.Automatic, requirement));
        RegistrationService service = hospital.Get<RegistrationService>();
        Actor signer = Employee(Eva, NextWard);
        for (int i = 0; i < 3; i++)
        {
            Registration sent = Accepted(await service.SendAsync(AsKari, Kari, requirement, new RegistrationEntry(Today, Signer: Eva)));
            if (i < 2)
            {
                Accepted(await service.SignAsync(signer, Kari, requirement, sent.Repetitions[^1].Id));
            }
        }

        await Publish(hospital, requirement, content => content with { RepetitionCount = 2 });

        (await hospital.StateOf(Kari, requirement)).Should().Be(RegistrationState.Fulfilled);
        (await hospital.Get<SigningService>().ListAsync(signer, SignRequestState.Awaiting, new PageRequest(1, 10))).Items.Should().HaveCount(waiting);
    }

    [Fact]
    [Rule("REQ-72")]
    public async Task A_raised_number_an_added_signature_and_an_added_point_take_nothing_away_and_apply_to_the_others()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await hospital.Requirement("Prosedyre", content => content with { RepetitionCount = 2 });
        PlanId plan = await hospital.Plan("Plan", CompletionMode.Automatic, requirement);
        await hospital.Assigned(Kari, plan);
        await hospital.Assigned(Nils, plan);
        await Performed(hospital, Kari, requirement, Today, Today);
        await Performed(hospital, Nils, requirement, Today);

        await Publish(hospital, requirement, content => content with { RepetitionCount = 3, RequiresSignature = true });

        (await hospital.StateOf(Kari, requirement)).Should().Be(RegistrationState.Fulfilled);
        Registration other = await hospital.RegistrationOf(Nils, requirement);
        other.Should().Match<Registration>(it => it.State == RegistrationState.Started && it.Counted == 1);
        (await hospital.Get<RegistrationService>().FulfilAsync(Employee(Nils, Ward), Nils, requirement, new RegistrationEntry(Today))).Refusal.Rule
            .Should().Be(RegistrationRules.SignatureRequired);
        await Publish(hospital, requirement, content => content with { RepetitionCount = 2 });
        (await hospital.StateOf(Nils, requirement)).Should().Be(RegistrationState.Started, "one of two");
    }

    [Fact]
    [Rule("REQ-72")]
    public async Task Who_registers_at_the_same_moment_is_fulfilled_too()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await hospital.Requirement("Prosedyre", content => content with { RepetitionCount = 3 });
        await hospital.Assigned(Kari, await hospital.Plan("Plan", CompletionMode.Automatic, requirement));
        await Performed(hospital, Kari, requirement, Today);
        hospital.Meanwhile(async () => await Publish(hospital, requirement, content => content with { RepetitionCount = 2 }));

        await Performed(hospital, Kari, requirement, Today);

        (await hospital.StateOf(Kari, requirement)).Should().Be(RegistrationState.Fulfilled);
    }

    private static async Task Performed(Hospital hospital, PersonId person, RequirementId requirement, params LocalDate[] days)
    {
        foreach (LocalDate day in days)
        {
            Accepted(await hospital.Get<RegistrationService>().FulfilAsync(Employee(person, Ward), person, requirement, new RegistrationEntry(day)));
        }
    }

    private static async Task Publish(Hospital hospital, RequirementId requirement, Func<RequirementContent, RequirementContent> change)
    {
        RequirementService service = hospital.Get<RequirementService>();
        Requirement found = await hospital.Definition(requirement);
        Requirement drafted = Accepted(await service.SaveDraftAsync(AsLars, requirement, found.Version, change(found.Content)));
        Accepted(await service.PublishAsync(AsLars, requirement, drafted.Version));
    }
}
