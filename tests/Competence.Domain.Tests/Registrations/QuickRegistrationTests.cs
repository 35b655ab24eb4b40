using Competence.Domain.Tests.Assignments;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;
using static Competence.Domain.Tests.Registrations.Scene;

namespace Competence.Domain.Tests.Registrations;

/// <summary>One repetition of a procedure, today, by one action.</summary>
public class QuickRegistrationTests
{
    private static readonly RepetitionId New = Scene.Id<RepetitionId>(77);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(12)]
    [Rule("PRG-96", "PRG-26")]
    public void Exactly_one_repetition_dated_today_is_added_however_many_there_are(int before)
    {
        Scene scene = new(Procedures);
        if (before > 0)
        {
            States.Accepted(scene.Fulfil(new RegistrationEntry(FirstDay, Comment: "På vakt", Count: before)));
        }

        scene.Today = FirstDay.PlusDays(20);
        Registration after = Quickly(scene).Value;

        after.Repetitions[..^1].Should().Equal(scene.Registration.Repetitions);
        after.Repetitions[^1].Should().Be(new Repetition(New, RepetitionState.Registered, FirstDay.PlusDays(20)));
        after.Counted.Should().Be(before + 1);
        after.State.Should().Be(before + 1 >= 2 ? RegistrationState.Fulfilled : RegistrationState.Started);
        after.FulfilledOn.Should().Be(before switch { 0 => null, 1 => FirstDay.PlusDays(20), _ => FirstDay });
    }

    [Fact]
    [Rule("PRG-97")]
    public void It_is_refused_where_a_signature_is_required_and_for_what_is_no_procedure()
    {
        Quickly(new Scene(SignedProcedures)).Refusal.Rule.Should().Be(RegistrationRules.SignatureRequired);
        Quickly(new Scene(ThreeTimes)).Refusal.Rule.Should().Be(RegistrationRules.NotAProcedure);
        Quickly(new Scene(ThreeTimes with { LearningForm = LearningForm.Practice })).Refusal.Rule.Should().Be(RegistrationRules.NotAProcedure);
    }

    [Fact]
    [Rule("PRG-97")]
    public void What_the_form_must_ask_for_is_not_left_out_by_the_quick_way()
    {
        RequirementContent once = Procedures with { RepetitionCount = 1 };
        Scene checklist = new(once with { Checklist = [new ChecklistPoint(Scene.Id<ChecklistPointId>(5), "Punkt")] });
        Scene expiring = new(Procedures with { ManualExpiryDate = true });
        Scene gated = new(Procedures with { Dependencies = [Scene.Id<RequirementId>(11)] });

        Quickly(checklist).Refusal.Rule.Should().Be(RegistrationRules.ChecklistOpen);
        Quickly(expiring).Refusal.Rule.Should().Be(RegistrationRules.ExpiryMissing);
        Quickly(gated).Refusal.Rule.Should().Be(RegistrationRules.PrerequisitesOpen);
    }

    [Fact]
    [Rule("PRG-96")]
    public void A_procedure_done_once_is_never_changed_by_it()
    {
        RequirementContent once = Procedures with { RepetitionCount = 1 };
        Scene done = States.Fulfilled(once);
        Quickly(done).Refusal.Rule.Should().Be(RegistrationRules.Locked);
        States.Accepted(done.Unlock());
        Quickly(done).Refusal.Rule.Should().Be(RegistrationRules.BegunInForm, "the date that is there would be replaced");

        Scene drafted = new(once);
        States.Accepted(drafted.Draft(new RegistrationEntry(Comment: "Husk dette")));
        Quickly(drafted).Refusal.Rule.Should().Be(RegistrationRules.BegunInForm, "the comment would be lost");

        Scene blank = new(once);
        Quickly(blank).Value.Should().BeEquivalentTo(new { Counted = 1, State = RegistrationState.Fulfilled, FulfilledOn = (LocalDate?)FirstDay });
        States.Accepted(blank.Fulfil());
        blank.Today = FirstDay.PlusDays(Validity + 1);
        Quickly(blank).Value.Repetitions.Should().ContainSingle(one => one.Id == New, "a new round begins after expiry");
    }

    [Fact]
    [Rule("PRG-96")]
    public void A_draft_of_a_repeated_procedure_is_left_as_it_is()
    {
        Scene scene = new(Procedures);
        States.Accepted(scene.Draft(new RegistrationEntry(Comment: "Husk dette")));

        Registration after = Quickly(scene).Value;

        after.Repetitions.Select(one => (one.State, one.Comment)).Should().Equal((RepetitionState.Draft, "Husk dette"), (RepetitionState.Registered, null));
    }

    [Fact]
    [Rule("PRG-96")]
    public async Task What_is_sent_twice_is_registered_once()
    {
        using Hospital hospital = await Hospital.Open();
        RequirementId procedure = await hospital.Requirement("Kateter", content => content with { LearningForm = LearningForm.ProcedureList, RepetitionCount = 10 });
        await hospital.Assigned(Hospital.Kari, await hospital.Plan("Plan", CompletionMode.Automatic, procedure));
        RegistrationService service = hospital.Get<RegistrationService>();

        Registration once = (await service.QuickRegisterAsync(Hospital.AsKari, Hospital.Kari, procedure, version: 0)).Value;
        Result<Registration> again = await service.QuickRegisterAsync(Hospital.AsKari, Hospital.Kari, procedure, version: 0);

        again.Refusal.Rule.Should().Be(GeneralRules.StorageConflict);
        once.Repetitions.Should().ContainSingle().Which.Should().BeEquivalentTo(new { PerformedOn = (LocalDate?)Hospital.Today, Comment = (string?)null });
        (await service.QuickRegisterAsync(Hospital.AsKari, Hospital.Kari, procedure, version: 1)).Value.Counted.Should().Be(2);
    }

    [Fact]
    [Rule("PRG-16", "PRG-96")]
    public async Task It_is_for_the_person_and_for_those_who_register_on_the_persons_behalf()
    {
        using Hospital hospital = await Hospital.Open();
        RequirementId procedure = await hospital.Requirement("Kateter", content => content with { LearningForm = LearningForm.ProcedureList, RepetitionCount = 10 });
        PlanId plan = await hospital.Plan("Plan", CompletionMode.Automatic, procedure);
        await hospital.Assigned(Hospital.Kari, plan);
        RegistrationService service = hospital.Get<RegistrationService>();

        foreach (Actor stranger in new[] { Hospital.AsOdd, Hospital.AsTor, Hospital.AsTorWith(Role.TrustAdmin, Hospital.NextTrust), Hospital.AsTorWith(Role.TrustAdmin, Hospital.Trust, daysTo: -1) })
        {
            (await service.QuickRegisterAsync(stranger, Hospital.Kari, procedure)).Refusal.Rule.Should().Be(GeneralRules.NotFound);
        }

        (await service.QuickRegisterAsync(Hospital.AsLars, Hospital.Kari, procedure, plan)).Value.Counted.Should().Be(1);
        (await service.QuickRegisterAsync(Hospital.AsKari, Hospital.Kari, procedure, Scene.Id<PlanId>(9999))).Refusal.Rule.Should().Be(RegistrationRules.NotAssigned);
    }

    private static Result<Registration> Quickly(Scene scene) =>
        scene.Registration.QuickRegister(RegistrationTerms.Of(scene.Slice, null, scene.Day).Value, New, scene.Today).Map(fact => scene.Registration.Apply(fact));
}
