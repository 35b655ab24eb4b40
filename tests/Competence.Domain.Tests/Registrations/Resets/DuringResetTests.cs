using Competence.Domain.Tests.Assignments;
using Competence.Plans;
using Competence.Registrations;
using Competence.Registrations.Resets;
using Competence.Requirements;
using static Competence.Domain.Tests.Assignments.Hospital;
using static Competence.Domain.Tests.Registrations.Resets.Resetting;

namespace Competence.Domain.Tests.Registrations.Resets;

/// <summary>What happens to those who register while a reset goes on, and to a reset that is interrupted.</summary>
public class DuringResetTests
{
    private static readonly PersonId[] People = [Kari, Nils, Eva];

    [Fact]
    [Rule("REQ-73", "REQ-75")]
    public async Task Nothing_is_registered_from_the_beginning_to_the_end_and_what_comes_after_it_stays()
    {
        using Hospital hospital = await Open();
        ChecklistPoint point = new(Id<ChecklistPointId>(1), "Slukk", MustBeDone: false);
        RequirementId signed = await hospital.Requirement("Til signering", content => content with { RequiresSignature = true });
        RequirementId requirement = await hospital.Requirement("Brannvern", content => content with { Checklist = [point] });
        PlanId plan = await hospital.Plan("Plan", CompletionMode.Automatic, requirement, signed);
        await hospital.Assigned(Kari, plan);
        RegistrationService service = hospital.Get<RegistrationService>();
        RepetitionId sent = Accepted(await service.SendAsync(AsKari, Kari, signed, new RegistrationEntry(Today, Signer: Eva))).Repetitions[0].Id;
        RequirementReset[] begun = [await hospital.Begin(requirement), await hospital.Begin(signed)];
        RegistrationEntry entry = new(Today, Ticked: [point.Id]);
        Actor signer = Employee(Eva, NextWard);

        Refusal[] refused =
        [
            (await service.SaveDraftAsync(AsKari, Kari, requirement, entry)).Refusal,
            (await service.FulfilAsync(AsKari, Kari, requirement, entry)).Refusal,
            (await service.SendAsync(AsKari, Kari, signed, entry with { Ticked = null, Signer = Eva })).Refusal,
            (await service.WithdrawAsync(AsKari, Kari, signed, sent)).Refusal,
            (await service.UnlockAsync(AsKari, Kari, signed)).Refusal,
            (await service.ClearAsync(AsKari, Kari, requirement)).Refusal,
            (await service.SignAsync(signer, Kari, signed, sent)).Refusal,
            (await service.RejectAsync(signer, Kari, signed, sent, "other", "Feil")).Refusal,
            (await service.CancelDecisionAsync(signer, Kari, signed, sent)).Refusal,
            (await service.MarkNotRelevantAsync(AsKari, Kari, plan, requirement, "Nei")).Refusal,
            (await service.MarkPointNotRelevantAsync(AsKari, Kari, plan, requirement, point.Id, "Nei")).Refusal,
        ];

        refused.Should().OnlyContain(refusal => refusal.Rule == RegistrationRules.BeingReset);
        Accepted(await service.SetDeadlineAsync(AsLars, Kari, requirement, Today.PlusDays(3)));
        foreach (RequirementReset reset in begun)
        {
            Accepted(await hospital.Resets().RunAsync(Job, reset.Id));
        }

        Accepted(await service.FulfilAsync(AsKari, Kari, requirement, entry));
        Accepted(await hospital.Resets().RunAsync(Job, begun[0].Id));
        (await hospital.RegistrationOf(Kari, requirement)).Should().Match<Registration>(
            it => it.State == RegistrationState.Fulfilled && it.Deadline == Today.PlusDays(3), "it was registered after the reset");
    }

    [Fact]
    [Rule("REQ-73", "REQ-74")]
    public async Task Who_had_decided_before_it_began_and_stores_after_it_came_through_is_refused()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await Assigned(hospital, fulfilled: false);
        hospital.Meanwhile(async () => await hospital.Reset(requirement));
        Result<Registration> late = await hospital.Get<RegistrationService>().FulfilAsync(AsKari, Kari, requirement, new RegistrationEntry(Today), version: 0);

        late.Refusal.Rule.Should().Be(GeneralRules.StorageConflict, "the page showed what was there before the reset");
        (await hospital.StateOf(Kari, requirement)).Should().Be(RegistrationState.NotStarted);
    }

    [Fact]
    [Rule("REQ-73")]
    public async Task Who_had_decided_before_it_began_and_stores_while_it_goes_on_is_refused_when_it_was_reached_and_reset_when_it_was_not()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await Assigned(hospital, fulfilled: false);
        RequirementReset? reset = null;
        hospital.Meanwhile(async () => reset = await hospital.Begin(requirement));
        Accepted(await hospital.Get<RegistrationService>().FulfilAsync(AsKari, Kari, requirement, new RegistrationEntry(Today)));

        (await hospital.StateOf(Kari, requirement)).Should().Be(RegistrationState.Fulfilled);
        hospital.Get<CompetenceOptions>().LargestResetBatch = 1;
        using Cut cut = new(after: 1);
        Func<Task> stopped = async () => await hospital.Resets().RunAsync(Job, reset!.Id, cut, cut.Token);
        await stopped.Should().ThrowAsync<OperationCanceledException>();
        (await hospital.StateOf(Kari, requirement)).Should().Be(RegistrationState.NotStarted, "Kari is the first of them");
        (await hospital.Get<RegistrationService>().FulfilAsync(AsKari, Kari, requirement, new RegistrationEntry(Today))).Refusal.Rule
            .Should().Be(RegistrationRules.BeingReset);
        Accepted(await hospital.Resets().RunAsync(Job, reset!.Id)).Registrations.Should().Be(3);
        (await hospital.Get<IDefinitionUse>().IsStartedAsync(requirement)).Should().BeFalse();
    }

    [Fact]
    [Rule("REQ-73")]
    public async Task A_run_that_was_interrupted_goes_on_where_it_was_and_two_at_once_do_nothing_twice()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await Assigned(hospital, fulfilled: true);
        hospital.Get<CompetenceOptions>().LargestResetBatch = 1;
        RequirementReset begun = await hospital.Begin(requirement);
        List<int> reported = [];
        bool entered = false;

        RequirementReset finished = Accepted(await hospital.Resets().RunAsync(Job, begun.Id, new Told(async reset =>
        {
            reported.Add(reset.People);
            if (!entered)
            {
                entered = true;
                Accepted(await hospital.Resets().RunAsync(Job, begun.Id, new Told(other => { reported.Add(other.People); return Task.CompletedTask; })));
            }
        })));

        finished.Should().Match<RequirementReset>(it => it.People == 3 && it.Registrations == 3 && it.State == RequirementResetState.Finished);
        reported.Should().Equal(1, 2, 3, 3);
        foreach (PersonId person in People)
        {
            (await hospital.HistoryOf(person, requirement)).Should().ContainSingle(entry => entry.Fact is RegistrationEvent.ResetForEverybody);
        }
    }

    [Fact]
    [Rule("REQ-73")]
    public async Task Who_changes_something_else_of_a_person_meanwhile_makes_the_batch_read_again()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await Assigned(hospital, fulfilled: true);
        RequirementReset begun = await hospital.Begin(requirement);
        hospital.Meanwhile(async () => Accepted(await hospital.Get<RegistrationService>().SetDeadlineAsync(AsLars, Nils, requirement, Today.PlusDays(5))));

        Accepted(await hospital.Resets().RunAsync(Job, begun.Id)).Registrations.Should().Be(3);

        (await hospital.RegistrationOf(Nils, requirement)).Should().Match<Registration>(it => it.IsBlank && it.Deadline == Today.PlusDays(5));
    }

    [Fact]
    [Rule("REQ-73", "REQ-93")]
    public async Task A_definition_is_not_archived_meanwhile_and_the_reset_reaches_everybody()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await Assigned(hospital, fulfilled: true);
        hospital.Get<CompetenceOptions>().LargestResetBatch = 1;
        RequirementReset begun = await hospital.Begin(requirement);
        Actor admin = AsBerit with { Grants = [new RoleGrant(Role.TrustAdmin, new RoleScope.OfUnit(Trust), Today.PlusDays(-100))] };
        List<Rule> answers = [];

        RequirementReset finished = Accepted(await hospital.Resets().RunAsync(Job, begun.Id, new Told(async reset =>
        {
            if (reset.State == RequirementResetState.Running)
            {
                Requirement found = await hospital.Definition(requirement);
                answers.Add((await hospital.Get<RequirementService>().ArchiveAsync(admin, requirement, found.Version, "Utgått")).Refusal.Rule);
            }
        })));

        answers.Should().Equal(RequirementRules.BeingReset, RequirementRules.BeingReset, RequirementRules.BeingReset);
        finished.Registrations.Should().Be(3);
        (await hospital.Definition(requirement)).IsArchived.Should().BeFalse();
    }

    [Fact]
    public async Task A_host_finds_what_was_interrupted_a_minute_ago_and_not_what_goes_on()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await Assigned(hospital, fulfilled: true);
        RequirementReset begun = await hospital.Begin(requirement);

        Accepted(await hospital.Resets().StalledAsync(Job)).Should().BeEmpty();
        hospital.Pass(RequirementReset.StalledAfter);
        Accepted(await hospital.Resets().StalledAsync(Job)).Should().Equal(begun.Id);
        (await hospital.Resets().StalledAsync(AsLars)).Refusal.Rule.Should().Be(GeneralRules.AccessDenied);
        Accepted(await hospital.Resets().RunAsync(Job, begun.Id));
        hospital.Pass(RequirementReset.StalledAfter);
        Accepted(await hospital.Resets().StalledAsync(Job)).Should().BeEmpty();
        (await hospital.Resets().RunAsync(Job, Id<RequirementResetId>(999))).Refusal.Rule.Should().Be(GeneralRules.NotFound);
    }

    private static async Task<RequirementId> Assigned(Hospital hospital, bool fulfilled)
    {
        RequirementId requirement = await hospital.Requirement("Brannvern");
        PlanId plan = await hospital.Plan("Plan", CompletionMode.Automatic, requirement);
        foreach (PersonId person in People)
        {
            await hospital.Assigned(person, plan);
            if (fulfilled)
            {
                await hospital.Fulfilled(person, requirement);
            }
        }

        return requirement;
    }
}
