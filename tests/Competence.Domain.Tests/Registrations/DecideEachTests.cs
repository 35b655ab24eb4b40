using Competence.Domain.Tests.Assignments;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;
using static Competence.Domain.Tests.Assignments.Hospital;

namespace Competence.Domain.Tests.Registrations;

/// <summary>A signer decides on the repetitions of one requirement together, each decision standing for itself.</summary>
public class DecideEachTests
{
    private RequirementId _requirement;

    [Fact]
    [Rule("PRG-62", "PRG-63", "PRG-60")]
    public async Task Some_are_signed_and_others_rejected_and_right_after_it_is_undone()
    {
        using Hospital hospital = await Open();
        RepetitionId[] sent = await SentAsync(hospital, 4);
        RegistrationService service = hospital.Get<RegistrationService>();

        SigningBatch batch = Accepted(await service.DecideEachAsync(AsTor, Kari, _requirement,
        [
            new SigningDecision.Sign(sent[0], "Fint"), new SigningDecision.Reject(sent[1], "other", "En gang til"), new SigningDecision.Sign(sent[3]),
        ]));

        batch.Outcomes.Should().Equal(new SigningOutcome(sent[0]), new SigningOutcome(sent[1]), new SigningOutcome(sent[3]));
        batch.Registration.Repetitions.Select(one => one.State).Should().Equal(
            RepetitionState.Signed, RepetitionState.Rejected, RepetitionState.Awaiting, RepetitionState.Signed);
        batch.Registration.Repetitions[0].DecisionComment.Should().Be("Fint");
        batch.Registration.Counted.Should().Be(2);
        (await StoredAsync(hospital)).Should().Be(batch.Registration);

        SigningBatch undone = Accepted(await service.DecideEachAsync(AsTor, Kari, _requirement,
            [new SigningDecision.Cancel(sent[0]), new SigningDecision.Cancel(sent[1])], batch.Registration.Version));

        undone.Outcomes.Should().OnlyContain(outcome => outcome.Refusal == null);
        undone.Registration.Repetitions.Select(one => one.State).Should().Equal(
            RepetitionState.Awaiting, RepetitionState.Awaiting, RepetitionState.Awaiting, RepetitionState.Signed);
    }

    [Fact]
    [Rule("PRG-63")]
    public async Task What_is_refused_takes_nothing_of_the_others_along()
    {
        using Hospital hospital = await Open();
        RepetitionId[] sent = await SentAsync(hospital, 3);
        Accepted(await hospital.Get<RegistrationService>().WithdrawAsync(AsKari, Kari, _requirement, sent[1]));

        SigningBatch batch = Accepted(await hospital.Get<RegistrationService>().DecideEachAsync(AsTor, Kari, _requirement,
        [
            new SigningDecision.Sign(sent[0]), new SigningDecision.Sign(sent[1]), new SigningDecision.Reject(sent[2], "other", " "),
            new SigningDecision.Reject(sent[2], "other", "Ikke nok"), new SigningDecision.Sign(sent[0]),
        ]));

        batch.Outcomes.Select(outcome => outcome.Refusal?.Rule).Should().Equal(
            null, GeneralRules.NotFound, GeneralRules.TextMissing, null, RegistrationRules.NotAwaiting);
        (await StoredAsync(hospital)).Repetitions.Select(one => one.State).Should().Equal(
            RepetitionState.Signed, RepetitionState.Draft, RepetitionState.Rejected);
    }

    [Fact]
    [Rule("PRG-63")]
    public async Task What_was_decided_before_something_broke_off_stays_decided()
    {
        using Hospital hospital = await Open();
        RepetitionId[] sent = await SentAsync(hospital, 2);

        hospital.Meanwhile(() => Task.CompletedTask);
        hospital.Meanwhile(() => Task.FromException(new IOException("The store is away.")));

        Func<Task> deciding = async () => await hospital.Get<RegistrationService>().DecideEachAsync(
            AsTor, Kari, _requirement, [new SigningDecision.Sign(sent[0]), new SigningDecision.Sign(sent[1])]);

        await deciding.Should().ThrowAsync<IOException>();
        (await StoredAsync(hospital)).Repetitions.Select(one => one.State).Should().Equal(RepetitionState.Signed, RepetitionState.Awaiting);
    }

    [Fact]
    [Rule("PRG-61", "PRG-63")]
    public async Task What_somebody_changed_since_it_was_seen_is_not_decided_unseen()
    {
        using Hospital hospital = await Open();
        RepetitionId[] sent = await SentAsync(hospital, 2);
        RegistrationService service = hospital.Get<RegistrationService>();
        long seen = (await StoredAsync(hospital)).Version;
        Accepted(await service.WithdrawAsync(AsKari, Kari, _requirement, sent[0]));
        Accepted(await service.SendAsync(AsKari, Kari, _requirement, new RegistrationEntry(Today.PlusDays(-9), Signer: Tor, Repetition: sent[0])));

        SigningBatch batch = Accepted(await service.DecideEachAsync(
            AsTor, Kari, _requirement, [new SigningDecision.Sign(sent[0]), new SigningDecision.Sign(sent[1])], seen));

        batch.Outcomes.Should().OnlyContain(outcome => outcome.Refusal!.Rule == GeneralRules.StorageConflict);
        (await StoredAsync(hospital)).Counted.Should().Be(0);
    }

    [Fact]
    [Rule("PRG-63")]
    public async Task The_registration_of_the_answer_is_the_stored_one_also_when_somebody_changed_it_in_between()
    {
        using Hospital hospital = await Open();
        RepetitionId[] sent = await SentAsync(hospital, 3);
        RegistrationService service = hospital.Get<RegistrationService>();
        long seen = (await StoredAsync(hospital)).Version;
        hospital.Meanwhile(() => Task.CompletedTask);
        hospital.Meanwhile(async () => Accepted(await service.WithdrawAsync(AsKari, Kari, _requirement, sent[2])));

        SigningBatch batch = Accepted(await service.DecideEachAsync(
            AsTor, Kari, _requirement, [new SigningDecision.Sign(sent[0]), new SigningDecision.Sign(sent[1])], seen));

        batch.Outcomes.Select(outcome => outcome.Refusal?.Rule).Should().Equal(null, GeneralRules.StorageConflict);
        batch.Registration.Repetitions.Select(one => one.State).Should().Equal(RepetitionState.Signed, RepetitionState.Awaiting, RepetitionState.Draft);
        batch.Registration.Should().Be(await StoredAsync(hospital));
        Accepted(await service.DecideEachAsync(AsTor, Kari, _requirement, [new SigningDecision.Sign(sent[1])], batch.Registration.Version))
            .Outcomes.Single().Refusal.Should().BeNull("the answer's version is the one to go on from");
    }

    [Fact]
    [Rule("PRG-54", "PRG-59")]
    public async Task What_another_signer_rejected_before_is_in_the_history_of_what_is_opened_together()
    {
        using Hospital hospital = await Open();
        RepetitionId[] sent = await SentAsync(hospital, 2);
        RegistrationService service = hospital.Get<RegistrationService>();
        Accepted(await service.RejectAsync(AsTor, Kari, _requirement, sent[0], "other", "En gang til"));
        Accepted(await service.SendAsync(AsKari, Kari, _requirement, new RegistrationEntry(Today, Signer: Eva, Repetition: sent[0])));

        SentRepetitions opened = Accepted(await hospital.Get<SigningService>().RepetitionsAsync(Employee(Eva, NextWard), Kari, _requirement));

        opened.Repetitions.Should().ContainSingle(one => one.Repetition.Id == sent[0]);
        opened.History.Select(entry => entry.Fact.GetType()).Should().Equal(
            typeof(RegistrationEvent.Sent), typeof(RegistrationEvent.Rejected), typeof(RegistrationEvent.Sent));
        opened.History[1].Fact.Should().BeOfType<RegistrationEvent.Rejected>().Which.Comment.Should().Be("En gang til");
        opened.History[1].Origin.By.Should().Be(Tor);
    }

    [Fact]
    [Rule("PRG-62", "ACC-64", "PRG-53")]
    public async Task Only_who_was_asked_opens_and_decides_and_only_what_was_sent_there()
    {
        using Hospital hospital = await Open();
        RepetitionId[] sent = await SentAsync(hospital, 2);
        RegistrationService service = hospital.Get<RegistrationService>();
        Registration more = Accepted(await service.SendAsync(AsKari, Kari, _requirement, new RegistrationEntry(Today.PlusDays(-3), Signer: Eva)));
        SigningService signing = hospital.Get<SigningService>();

        SentRepetitions opened = Accepted(await signing.RepetitionsAsync(AsTor, Kari, _requirement));
        opened.Repetitions.Select(one => (one.Repetition.Id, one.PlanName)).Should().Equal(sent.Select(id => (id, "Plan")));
        Accepted(await signing.RepetitionsAsync(Employee(Eva, NextWard), Kari, _requirement)).Repetitions.Should().ContainSingle(one => one.Repetition.Id == more.Repetitions[2].Id);
        Accepted(await service.DecideEachAsync(AsTor, Kari, _requirement, [new SigningDecision.Sign(more.Repetitions[2].Id)]))
            .Outcomes.Single().Refusal!.Rule.Should().Be(GeneralRules.NotFound);

        foreach (Actor other in new[] { AsOdd, AsKari, AsBerit, AsTorWith(Role.TrustAdmin, Trust) with { Person = Odd }, AsTorWith(Role.TrustAdmin, Trust, daysTo: -1) with { Person = Nils } })
        {
            (await signing.RepetitionsAsync(other, Kari, _requirement)).Refusal.Rule.Should().Be(GeneralRules.NotFound);
            (await service.DecideEachAsync(other, Kari, _requirement, [new SigningDecision.Sign(sent[0])])).Refusal.Rule.Should().Be(GeneralRules.NotFound);
        }

        (await signing.RepetitionsAsync(AsTor, Kari, Id<RequirementId>(9999))).Refusal.Rule.Should().Be(GeneralRules.NotFound);
        (await StoredAsync(hospital)).Counted.Should().Be(0);
    }

    [Theory]
    [InlineData("", 2)]
    [InlineData("KARI", 2)]
    [InlineData("prøve kari", 2)]
    [InlineData("plan berg", 2)]
    [InlineData("lars", 0)]
    [Rule("PRG-53")]
    public async Task The_lists_are_searched_by_person_requirement_and_plan(string search, int found)
    {
        using Hospital hospital = await Open();
        await SentAsync(hospital, 2);

        (await hospital.Get<SigningService>().ListAsync(AsTor, SignRequestState.Awaiting, default, search)).Total.Should().Be(found);
    }

    private static T Accepted<T>(Result<T> result) where T : notnull => result.Match(value => value, refusal => throw new InvalidOperationException(refusal.ToString()));

    private async Task<RepetitionId[]> SentAsync(Hospital hospital, int count)
    {
        _requirement = await hospital.Requirement("Blodprøve", content => content with { RequiresSignature = true, RepetitionCount = 5 });
        await hospital.Assigned(Kari, await hospital.Plan("Plan", CompletionMode.Automatic, _requirement));
        Registration sent = Accepted(await hospital.Get<RegistrationService>().SendAsync(
            AsKari, Kari, _requirement, new RegistrationEntry(Today, Signer: Tor, Count: count)));
        return [.. sent.Repetitions.Select(one => one.Id)];
    }

    private async Task<Registration> StoredAsync(Hospital hospital) =>
        (await hospital.Get<IRepository<RegistrationKey, Registration>>().FindAsync(new RegistrationKey(Kari, _requirement)))!;
}
