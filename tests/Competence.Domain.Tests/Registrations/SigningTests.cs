using Competence.Registrations;
using Competence.Requirements;
using static Competence.Domain.Tests.Registrations.Scene;

namespace Competence.Domain.Tests.Registrations;

public class SigningTests
{
    [Fact]
    [Rule("PRG-102")]
    public void A_surplus_signature_that_is_taken_back_leaves_the_day_of_fulfilment_even_where_an_earlier_one_was_signed_since()
    {
        Scene scene = new(Scene.SignedProcedures) { Today = Scene.FirstDay.PlusDays(200) };
        foreach (int day in new[] { 0, 100, 50, 150 })
        {
            States.Accepted(scene.Send(new RegistrationEntry(Scene.FirstDay.PlusDays(day))));
            States.Accepted(scene.Sign());
        }

        scene.Registration.FulfilledOn.Should().Be(Scene.FirstDay.PlusDays(100));

        States.Accepted(scene.CancelSigning());

        scene.Registration.FulfilledOn.Should().Be(Scene.FirstDay.PlusDays(100));
    }

    [Fact]
    [Rule("PRG-55", "PRG-56")]
    public void Signing_needs_no_comment_and_counts_from_the_performed_date()
    {
        Scene scene = new(Signed);
        States.Accepted(scene.Send(new RegistrationEntry(FirstDay)));
        scene.Today = FirstDay.PlusDays(60);

        RegistrationEvent.Signed fact = scene.Registration.Sign(scene.Requirement, Signer, scene.Last(RepetitionState.Awaiting).Id, "  ", scene.Today).Value;
        scene.Registration = scene.Registration.Apply(fact);

        fact.Comment.Should().BeNull();
        (scene.Status, scene.Registration.FulfilledOn).Should().Be((RequirementStatus.Fulfilled, FirstDay));
    }

    [Fact]
    [Rule("PRG-57", "PRG-58")]
    public void Rejecting_needs_a_comment_and_a_reason_from_the_list()
    {
        Scene scene = States.Awaiting(Signed);

        scene.Reject(comment: " ").Should().Be(GeneralRules.TextMissing.Refuse(("field", "comment")));
        scene.Reject(reason: "bored").Should().Be(RegistrationRules.ReasonUnknown.Refuse(("reason", "bored")));
        scene.Reject(reason: "wrong-signer", comment: " Spør Per ").Should().BeNull();
        scene.Last(RepetitionState.Rejected).Should().BeEquivalentTo(new { RejectionReason = "wrong-signer", DecisionComment = "Spør Per", Signer });
        new CompetenceOptions().RejectionReasons.Should().Equal("incomplete-documentation", "not-performed-as-described", "wrong-signer", "other");
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData("  ", null)]
    [InlineData(" Bra ", "Bra")]
    public void A_signer_s_comment_is_kept_trimmed_and_none_when_blank(string? comment, string? kept)
    {
        Scene scene = States.Awaiting(Signed);

        scene.Registration.Sign(scene.Requirement, Signer, scene.Last(RepetitionState.Awaiting).Id, comment, scene.Today).Value.Comment.Should().Be(kept);
    }

    [Fact]
    public void A_signer_s_comment_is_as_long_as_any_other()
    {
        Scene scene = States.Awaiting(Signed);
        RepetitionId sent = scene.Last(RepetitionState.Awaiting).Id;
        string longest = new('x', Registration.LongestComment);
        Refusal tooLong = GeneralRules.TextTooLong.Refuse(("field", "comment"), ("most", Registration.LongestComment));

        scene.Registration.Sign(scene.Requirement, Signer, sent, longest + "x", scene.Today).Refusal.Should().Be(tooLong);
        scene.Registration.Sign(scene.Requirement, Signer, sent, longest, scene.Today).IsAccepted.Should().BeTrue();
        scene.Reject(comment: longest + "x").Should().Be(tooLong);
        scene.Reject(comment: $" {longest} ").Should().BeNull();
    }

    [Fact]
    [Rule("PRG-59")]
    public void What_was_rejected_is_changed_and_sent_to_another()
    {
        Scene scene = States.Rejected(Signed);

        States.Accepted(scene.Send(new RegistrationEntry(FirstDay.PlusDays(-1), Signer: Stranger)));

        scene.Registration.Repetitions.Should().ContainSingle().Which.Should()
            .BeEquivalentTo(new { Signer = Stranger, PerformedOn = FirstDay.PlusDays(-1), RejectionReason = (string?)null, State = RepetitionState.Awaiting });
    }

    [Fact]
    [Rule("PRG-60", "PRG-61")]
    public void Only_the_signer_who_acted_takes_it_back()
    {
        Scene signed = States.Fulfilled(Signed);
        signed.CancelSigning(by: Stranger)!.Rule.Should().Be(RegistrationRules.NotTheSigner);
        signed.CancelSigning(by: Signer).Should().BeNull();
        signed.Status.Should().Be(RequirementStatus.AwaitingSignature);
        signed.Facts.Select(fact => fact.GetType()).Should().Equal(typeof(RegistrationEvent.Sent), typeof(RegistrationEvent.Signed), typeof(RegistrationEvent.SigningCancelled));

        Scene rejected = States.Rejected(Signed);
        rejected.CancelRejection(by: Stranger)!.Rule.Should().Be(RegistrationRules.NotTheSigner);
        rejected.CancelRejection(by: Signer).Should().BeNull();
        rejected.Last(RepetitionState.Awaiting).RejectionReason.Should().BeNull();
    }

    [Fact]
    [Rule("PRG-61")]
    public void What_was_changed_or_sent_since_is_not_taken_back()
    {
        Scene changed = States.Fulfilled(Signed);
        States.Accepted(changed.Unlock() ?? changed.Draft(new RegistrationEntry(FirstDay)));
        changed.CancelSigning()!.Rule.Should().Be(RegistrationRules.NothingToCancel);

        Scene sent = States.Rejected(Signed);
        States.Accepted(sent.Send());
        sent.CancelRejection()!.Rule.Should().Be(RegistrationRules.NothingToCancel);

        Scene replaced = States.Rejected(SignedThreeTimes);
        States.Accepted(replaced.Send(new RegistrationEntry(Count: 3)));
        replaced.CancelRejection()!.Rule.Should().Be(RegistrationRules.TooManyRepetitions);
    }

    [Fact]
    public void Only_the_signer_to_whom_it_was_sent_decides()
    {
        States.Awaiting(Signed).Sign(by: Stranger)!.Rule.Should().Be(RegistrationRules.NotTheSigner);
        States.Awaiting(Signed).Reject(by: Kari)!.Rule.Should().Be(RegistrationRules.NotTheSigner);
    }

    [Fact]
    [Rule("PRG-50", "PRG-51")]
    public void A_withdrawn_request_has_no_signer_and_is_sent_again()
    {
        Scene scene = States.Awaiting(Signed);

        States.Accepted(scene.Withdraw());

        scene.Status.Should().Be(RequirementStatus.Started);
        scene.Registration.Repetitions.Should().ContainSingle().Which.Should()
            .BeEquivalentTo(new { State = RepetitionState.Draft, Signer = (PersonId?)null, PerformedOn = FirstDay });
        scene.Send(new RegistrationEntry(Signer: Stranger)).Should().BeNull();
    }
}
