using Competence.Registrations;
using Competence.Requirements;
using static Competence.Domain.Tests.Registrations.Scene;

namespace Competence.Domain.Tests.Registrations;

public class RepetitionTests
{
    [Fact]
    [Rule("PRG-21", "PRG-22", "PRG-25")]
    public void It_is_fulfilled_on_the_date_of_the_repetition_that_completes_the_number_sorted_by_date()
    {
        Scene scene = new(ThreeTimes) { Today = FirstDay.PlusDays(30) };

        foreach (int day in new[] { 20, 5, 12 })
        {
            scene.Status.Should().NotBe(RequirementStatus.Fulfilled);
            States.Accepted(scene.Fulfil(new RegistrationEntry(FirstDay.PlusDays(day))));
        }

        scene.Registration.Counted.Should().Be(3);
        scene.Registration.FulfilledOn.Should().Be(FirstDay.PlusDays(20));
    }

    [Fact]
    [Rule("PRG-24", "PRG-46", "PRG-62", "PRG-63", "PRG-64")]
    public void Five_sent_three_signed_and_one_rejected_is_three_of_five_and_awaiting()
    {
        Scene scene = new(Signed with { RepetitionCount = 5 });
        States.Accepted(scene.Send(new RegistrationEntry(Count: 5)));
        RepetitionId[] sent = [.. scene.Registration.Repetitions.Select(one => one.Id)];

        States.Accepted(scene.Sign(sent[0]) ?? scene.Sign(sent[1]) ?? scene.Sign(sent[2]) ?? scene.Reject(sent[3]));
        (scene.Registration.Counted, scene.Status).Should().Be((3, RequirementStatus.AwaitingSignature));

        States.Accepted(scene.Sign(sent[4]));
        (scene.Registration.Counted, scene.Status).Should().Be((4, RequirementStatus.Rejected));

        States.Accepted(scene.Send(new RegistrationEntry(Repetition: sent[3])) ?? scene.Sign(sent[3]));
        (scene.Registration.Counted, scene.Status).Should().Be((5, RequirementStatus.Fulfilled));
    }

    [Fact]
    [Rule("PRG-26", "PRG-102")]
    public void Only_a_procedure_list_takes_more_than_required()
    {
        Scene list = States.Fulfilled(Procedures);
        States.Accepted(list.Fulfil(new RegistrationEntry(Count: 10)));
        list.Registration.Counted.Should().Be(12);
        list.Registration.FulfilledOn.Should().Be(FirstDay);

        new Scene(ThreeTimes).Fulfil(new RegistrationEntry(Count: 4))!.Rule.Should().Be(RegistrationRules.TooManyRepetitions);
        new Scene().Fulfil(new RegistrationEntry(Count: 2))!.Rule.Should().Be(RegistrationRules.TooManyRepetitions);
    }

    [Theory]
    [Rule("PRG-98")]
    [InlineData(0)]
    [InlineData(RegistrationEntry.MostAtOnce + 1)]
    public void A_number_registered_at_once_is_in_range(int count) =>
        new Scene(Procedures).Fulfil(new RegistrationEntry(Count: count))!.Rule.Should().Be(RegistrationRules.CountOutOfRange);

    [Fact]
    [Rule("PRG-98")]
    public void The_most_are_registered_at_once()
    {
        Scene scene = new(Procedures);

        States.Accepted(scene.Fulfil(new RegistrationEntry(Count: RegistrationEntry.MostAtOnce)));

        scene.Registration.Counted.Should().Be(100);
    }

    [Fact]
    [Rule("PRG-98")]
    public void Several_are_sent_at_once_with_one_date_one_comment_and_one_signer()
    {
        Scene scene = new(SignedThreeTimes);

        States.Accepted(scene.Send(new RegistrationEntry(FirstDay, Comment: "Tre på vakt", Count: 3)));

        scene.Registration.Repetitions.Should().HaveCount(3).And.OnlyContain(one =>
            one.PerformedOn == FirstDay && one.Comment == "Tre på vakt" && one.Signer == Signer && one.SentFrom == PlanA && one.State == RepetitionState.Awaiting);
    }

    [Fact]
    [Rule("PRG-102")]
    public void What_is_fulfilled_stays_so_when_more_is_asked_for_and_what_waits_is_surplus_when_less_is()
    {
        Scene raised = States.Fulfilled(Procedures);
        raised.Requirement = Definition(FireSafety, Procedures with { RepetitionCount = 9 });
        States.Accepted(raised.Fulfil());
        raised.Status.Should().Be(RequirementStatus.Fulfilled);

        Scene lowered = new(SignedThreeTimes);
        States.Accepted(lowered.Send(new RegistrationEntry(Count: 3)));
        lowered.Requirement = Definition(FireSafety, Signed with { RepetitionCount = 2 });
        States.Accepted(lowered.Sign() ?? lowered.Sign());
        lowered.Status.Should().Be(RequirementStatus.Fulfilled);
        lowered.Registration.Repetitions.Should().HaveCount(2).And.OnlyContain(one => one.Counts);
        Completing(lowered).CancelsWaiting.Should().BeTrue();
    }

    [Fact]
    [Rule("PRG-102")]
    public void Nothing_is_cancelled_where_nothing_waits_or_where_surplus_is_taken()
    {
        Scene alone = States.Fulfilled(SignedThreeTimes);
        Completing(alone).CancelsWaiting.Should().BeFalse();

        Scene surplus = new(SignedProcedures);
        States.Accepted(surplus.Send(new RegistrationEntry(Count: 3)) ?? surplus.Sign() ?? surplus.Sign());
        Completing(surplus).CancelsWaiting.Should().BeFalse();
        surplus.Registration.Should().BeEquivalentTo(new { State = RegistrationState.Fulfilled, Counted = 2 });
        surplus.Sign(surplus.Last(RepetitionState.Awaiting).Id).Should().BeNull();
        surplus.Registration.Counted.Should().Be(3);
    }

    [Fact]
    [Rule("PRG-73", "PRG-100")]
    public void A_renewal_counts_from_nothing_and_is_expired_until_it_is_complete()
    {
        Scene scene = States.Expired(ThreeTimes);
        LocalDate? before = scene.Registration.FulfilledOn;

        States.Accepted(scene.Fulfil(new RegistrationEntry(Count: 2)));
        (scene.Registration.Counted, scene.Status, scene.Registration.FulfilledOn).Should().Be((2, RequirementStatus.Expired, before));

        States.Accepted(scene.Fulfil());
        (scene.Status, scene.Registration.FulfilledOn).Should().Be((RequirementStatus.Fulfilled, scene.Today));
    }

    [Fact]
    [Rule("PRG-73")]
    public void Ticks_of_the_round_before_do_not_count_again()
    {
        ChecklistPointId point = Id<ChecklistPointId>(1);
        Scene scene = new(Self with { Checklist = [new ChecklistPoint(point, "Alarm")] });
        States.Accepted(scene.Fulfil(new RegistrationEntry(Ticked: [point])));
        scene.Today = FirstDay.PlusDays(Validity + 1);

        scene.Fulfil()!.Rule.Should().Be(RegistrationRules.ChecklistOpen);
        scene.Fulfil(new RegistrationEntry(Ticked: [point])).Should().BeNull();
    }

    [Fact]
    [Rule("PRG-50", "PRG-60", "PRG-100")]
    public void Withdrawing_or_cancelling_in_a_renewal_brings_expired_back()
    {
        Scene withdrawn = States.Expired(Signed);
        States.Accepted(withdrawn.Send() ?? withdrawn.Withdraw());
        withdrawn.Status.Should().Be(RequirementStatus.Expired);

        Scene rejected = States.Expired(Signed);
        States.Accepted(rejected.Send() ?? rejected.Reject());
        rejected.Status.Should().Be(RequirementStatus.Rejected);

        Scene cancelled = States.Expired(Signed);
        States.Accepted(cancelled.Send() ?? cancelled.Sign() ?? cancelled.CancelSigning());
        cancelled.Status.Should().Be(RequirementStatus.AwaitingSignature);
        States.Accepted(cancelled.Withdraw());
        cancelled.Status.Should().Be(RequirementStatus.Expired);
    }

    [Fact]
    public void A_repetition_that_is_not_there_is_not_changed() =>
        new[]
        {
            new Scene(ThreeTimes).Fulfil(new RegistrationEntry(Repetition: Id<RepetitionId>(7))),
            new Scene(SignedThreeTimes).Send(new RegistrationEntry(Repetition: Id<RepetitionId>(7))),
            new Scene(ThreeTimes).Draft(new RegistrationEntry(FirstDay, Repetition: Id<RepetitionId>(7))),
            States.Expired(ThreeTimes).Fulfil(new RegistrationEntry(Repetition: Id<RepetitionId>(7))),
            States.Expired(SignedThreeTimes).Send(new RegistrationEntry(Repetition: Id<RepetitionId>(7))),
            new Scene(ThreeTimes).Clear(Id<RepetitionId>(7)),
            new Scene(SignedThreeTimes).Sign(Id<RepetitionId>(7)),
        }.Select(refusal => refusal!.Rule).Should().AllBeEquivalentTo(RegistrationRules.RepetitionUnknown);

    private static Fulfilment Completing(Scene scene) => scene.Facts[^1].Should().BeOfType<RegistrationEvent.Signed>().Which.Fulfilment!;
}
