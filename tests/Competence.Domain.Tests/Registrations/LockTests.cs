using Competence.Registrations;
using static Competence.Domain.Tests.Registrations.Scene;

namespace Competence.Domain.Tests.Registrations;

public class LockTests
{
    [Fact]
    public void A_new_registration_is_neither_unlocked_nor_a_renewal() =>
        Registration.Blank(new RegistrationKey(Kari, FireSafety)).Should().BeEquivalentTo(
            new { State = RegistrationState.NotStarted, IsUnlocked = false, IsRenewal = false, Version = 0L, Counted = 0 });

    [Fact]
    [Rule("PRG-12", "PRG-26")]
    public void What_is_fulfilled_is_locked_though_no_repetition_is_named() =>
        States.Fulfilled(ThreeTimes).Fulfil()!.Rule.Should().Be(RegistrationRules.Locked);

    [Fact]
    [Rule("PRG-12")]
    public void A_procedure_list_on_which_nothing_is_repeated_takes_no_surplus_and_is_locked_as_everything_else()
    {
        Scene scene = new(Procedures with { RepetitionCount = 1 });

        scene.Fulfil(new RegistrationEntry(Count: 2))!.Rule.Should().Be(RegistrationRules.TooManyRepetitions);
        scene.Fulfil().Should().BeNull();
        scene.Fulfil()!.Rule.Should().Be(RegistrationRules.Locked);
    }

    [Fact]
    [Rule("PRG-12", "PRG-26", "PRG-102")]
    public void On_a_fulfilled_procedure_list_what_counts_is_locked_and_what_does_not_can_be_completed()
    {
        Scene scene = new(Procedures);
        States.Accepted(scene.Draft(new RegistrationEntry(Comment: "Nummer tre")) ?? scene.Fulfil(new RegistrationEntry(Count: 2)));
        RepetitionId counting = scene.Last(RepetitionState.Registered).Id;
        RepetitionId draft = scene.Last(RepetitionState.Draft).Id;

        scene.Fulfil(new RegistrationEntry(Repetition: counting))!.Rule.Should().Be(RegistrationRules.Locked);
        scene.Fulfil(new RegistrationEntry(Repetition: draft)).Should().BeNull();
        scene.Registration.Counted.Should().Be(3);
    }

    [Fact]
    [Rule("PRG-59", "PRG-64")]
    public void A_rejected_repetition_of_several_is_sent_again_and_not_made_a_draft()
    {
        Scene scene = States.Rejected(SignedThreeTimes);

        scene.Draft(new RegistrationEntry(Comment: "Ny dato", Repetition: scene.Last(RepetitionState.Rejected).Id))!.Rule
            .Should().Be(RegistrationRules.RejectedIsSentAgain);
    }

    [Fact]
    [Rule("PRG-14")]
    public void Only_what_is_fulfilled_and_counts_is_cleared()
    {
        new Scene().Clear()!.Rule.Should().Be(RegistrationRules.NothingToClear);
        States.Started(Self).Clear()!.Rule.Should().Be(RegistrationRules.NothingToClear);
        States.Awaiting(Signed).Clear()!.Rule.Should().Be(RegistrationRules.NothingToClear);

        Scene one = States.Started(ThreeTimes);
        one.Clear(one.Registration.Repetitions[0].Id)!.Rule.Should().Be(RegistrationRules.NothingToClear);

        Scene three = States.Fulfilled(ThreeTimes);
        States.Accepted(three.Unlock());
        three.Clear()!.Rule.Should().Be(RegistrationRules.NothingToClear);
        three.Clear(three.Registration.Repetitions[1].Id).Should().BeNull();
        three.Registration.Should().BeEquivalentTo(new { State = RegistrationState.Started, Counted = 2 });
    }
}
