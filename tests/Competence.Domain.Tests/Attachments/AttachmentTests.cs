using Competence.Attachments;
using Competence.Domain.Tests.Registrations;
using Competence.Registrations;
using Competence.Requirements;
using static Competence.Domain.Tests.Registrations.Scene;

namespace Competence.Domain.Tests.Attachments;

/// <summary>When files can be attached and taken away, and what that does to the status.</summary>
public class AttachmentTests
{
    /// <summary>State, whether it is unlocked first, and either the status after attaching or the rule that refuses it.</summary>
    public static TheoryData<string, bool, string> Attaching => new()
    {
        { "not started", false, "Started" },
        { "started", false, "Started" },
        { "repetition done", false, "Started" },
        { "awaiting", false, "registration.sent" },
        { "awaiting", true, "AwaitingSignature" },
        { "one of three awaiting", false, "registration.sent" },
        { "one of three signed", false, "Started" },
        { "rejected", false, "Rejected" },
        { "fulfilled", false, "registration.locked" },
        { "fulfilled", true, "Fulfilled" },
        { "fulfilled three times", true, "Fulfilled" },
        { "signed", false, "registration.locked" },
        { "signed", true, "Started" },
        { "signed three times", true, "registration.attachments-are-signed" },
        { "expired", false, "Expired" },
        { "expired", true, "Expired" },
        { "signed and expired", false, "Expired" },
        { "reset", false, "Started" },
    };

    [Theory]
    [MemberData(nameof(Attaching))]
    [Rule("PRG-11", "PRG-12", "PRG-15", "PRG-19", "PRG-103")]
    public void A_file_is_attached_to_what_is_open_and_to_nothing_that_is_locked(string state, bool unlocked, string expected)
    {
        Scene scene = In(state, unlocked);
        Registration before = scene.Registration;

        Refusal? refusal = scene.Attach();

        (refusal?.Code ?? scene.Status.ToString()).Should().Be(expected);
        scene.Registration.Attachments.Should().HaveCount(refusal is null ? 1 : before.Attachments.Length);
        if (refusal is not null)
        {
            scene.Registration.Should().Be(before);
        }
    }

    /// <summary>State with a file in it, whether it is unlocked first, and either the status after taking the file away or the rule that refuses it.</summary>
    public static TheoryData<string, bool, string> Detaching => new()
    {
        { "not started", false, "NotStarted" },
        { "started", false, "Started" },
        { "awaiting", false, "registration.sent" },
        { "awaiting", true, "AwaitingSignature" },
        { "one of three signed", false, "registration.attachments-are-signed" },
        { "rejected", false, "Rejected" },
        { "fulfilled", false, "registration.locked" },
        { "fulfilled", true, "Fulfilled" },
        { "signed", false, "registration.locked" },
        { "signed", true, "Started" },
        { "signed three times", true, "registration.attachments-are-signed" },
        { "expired", false, "registration.locked" },
        { "expired", true, "Expired" },
        { "signed and expired", true, "registration.attachments-are-signed" },
    };

    [Theory]
    [MemberData(nameof(Detaching))]
    [Rule("PRG-11", "PRG-12", "PRG-15", "PRG-103")]
    public void A_file_is_taken_from_what_is_open_and_from_nothing_that_is_locked(string state, bool unlocked, string expected)
    {
        Scene scene = In(state, unlocked, scene => scene.Attach(File(99)));

        Refusal? refusal = scene.Detach(File(99).File);

        (refusal?.Code ?? scene.Status.ToString()).Should().Be(expected);
        scene.Registration.Attachments.Should().HaveCount(refusal is null ? 0 : 1);
    }

    [Fact]
    [Rule("REQ-29", "PRG-19")]
    public void Where_the_definition_does_not_allow_it_nothing_is_attached_and_what_was_before_can_be_taken_away()
    {
        Scene scene = new(Self with { AllowAttachments = false });
        scene.Attach()!.Rule.Should().Be(RegistrationRules.NoAttachments);

        scene = new(Self);
        States.Accepted(scene.Attach());
        scene.Requirement = scene.Requirement with { Published = Self with { AllowAttachments = false } };
        scene.Attach()!.Rule.Should().Be(RegistrationRules.NoAttachments);
        States.Accepted(scene.Detach());
        scene.Status.Should().Be(RequirementStatus.NotStarted);
    }

    [Theory]
    [InlineData(DocumentationForm.Attachment)]
    [InlineData(DocumentationForm.CourseCertificate)]
    [Rule("PRG-20")]
    public void An_attachment_is_no_condition_for_fulfilling_whatever_the_documentation_form(DocumentationForm form)
    {
        Scene scene = new(Self with { DocumentationForm = form });

        States.Accepted(scene.Fulfil());

        scene.Registration.Attachments.Should().BeEmpty();
        scene.Status.Should().Be(RequirementStatus.Fulfilled);
    }

    [Fact]
    [Rule("PRG-15")]
    public void What_is_added_to_a_signed_registration_drops_the_signature_and_it_is_sent_again()
    {
        Scene scene = States.Fulfilled(Signed).After(one => one.Unlock(), one => one.Attach());

        scene.Registration.Should().BeEquivalentTo(new { State = RegistrationState.Started, FulfilledOn = (LocalDate?)null, IsUnlocked = false, Counted = 0 });
        scene.Registration.Repetitions.Should().ContainSingle().Which
            .Should().BeEquivalentTo(new { State = RepetitionState.Draft, PerformedOn = FirstDay, Signer = (PersonId?)null, DecisionComment = (string?)null });
        scene.After(one => one.Send(), one => one.Sign());
        scene.Status.Should().Be(RequirementStatus.Fulfilled);
        scene.Registration.Attachments.Should().ContainSingle();
    }

    [Theory]
    [InlineData("rejected", "attach")]
    [InlineData("rejected", "detach")]
    [InlineData("one of three signed", "attach")]
    [Rule("PRG-61")]
    public void A_decision_is_not_taken_back_once_the_files_were_changed_after_it_and_the_next_one_is(string state, string change)
    {
        Scene scene = In(state, unlocked: false, scene => scene.Attach(File(99)));
        Func<Refusal?> cancel = state == "rejected" ? () => scene.CancelRejection() : () => scene.CancelSigning();
        Registration decided = scene.Registration;
        States.Accepted(cancel());
        scene.Registration = decided;

        States.Accepted(change == "attach" ? scene.Attach() : scene.Detach());

        Registration changed = scene.Registration;
        cancel().Should().Be(RegistrationRules.NothingToCancel.Refuse());
        scene.Registration.Should().Be(changed);
        States.Accepted(scene.Send(state == "rejected" ? new RegistrationEntry(Repetition: changed.Repetitions[0].Id) : null));
        States.Accepted(state == "rejected" ? scene.Reject() : scene.Sign());
        States.Accepted(cancel());
    }

    [Fact]
    [Rule("PRG-93", "PRG-94")]
    public void Where_a_course_fulfils_it_files_are_neither_added_nor_taken_away_by_hand()
    {
        Scene scene = new Scene(Self).After(one => one.Attach(File(99))).LinkedToCourse();
        scene.Attach()!.Rule.Should().Be(RegistrationRules.ComesFromCourse);
        scene.Detach(File(99).File)!.Rule.Should().Be(RegistrationRules.ComesFromCourse);

        States.Accepted(scene.PassCourse());
        scene.Today = scene.Today.PlusDays(Validity + 1);
        scene.Attach()!.Rule.Should().Be(RegistrationRules.ComesFromCourse);
        scene.Registration.Attachments.Should().Equal(File(99));
    }

    [Fact]
    [Rule("PRG-14", "PRG-11")]
    public void What_is_made_not_fulfilled_again_is_started_as_long_as_a_file_is_left()
    {
        Scene scene = States.Fulfilled(Self).After(one => one.Unlock(), one => one.Attach(), one => one.Clear());
        scene.Status.Should().Be(RequirementStatus.Started);

        States.Accepted(scene.Detach());
        scene.Status.Should().Be(RequirementStatus.NotStarted);
    }

    [Fact]
    [Rule("PRG-73", "PRG-100")]
    public void A_renewal_begins_without_files_and_those_of_the_round_before_are_kept_and_cannot_be_taken_away()
    {
        Scene scene = new Scene(Self).After(one => one.Attach(File(99)), one => one.Fulfil());
        scene.Today = scene.Today.PlusDays(Validity + 1);

        States.Accepted(scene.Attach(File(98)));

        scene.Registration.Attachments.Should().Equal(File(98));
        scene.Registration.EarlierAttachments.Should().Equal(File(99));
        scene.Status.Should().Be(RequirementStatus.Expired);
        scene.Detach(File(99).File)!.Rule.Should().Be(RegistrationRules.AttachmentIsEarlier);
        States.Accepted(scene.Detach(File(98).File));
        scene.Status.Should().Be(RequirementStatus.Expired);
    }

    [Fact]
    [Rule("PRG-73")]
    public void A_renewal_that_begins_by_a_date_leaves_the_files_to_the_round_before()
    {
        Scene scene = new Scene(Self).After(one => one.Attach(File(99)), one => one.Fulfil());
        scene.Today = scene.Today.PlusDays(Validity + 1);

        States.Accepted(scene.Fulfil());

        scene.Registration.Attachments.Should().BeEmpty();
        scene.Registration.EarlierAttachments.Should().Equal(File(99));
    }

    [Fact]
    [Rule("PRG-88", "REQ-75")]
    public void A_reset_keeps_the_files_apart_from_what_is_done_anew()
    {
        Scene absent = States.Fulfilled(Self).After(one => one.Unlock(), one => one.Attach(File(99)), one => one.ResetAfterAbsence());
        Scene everybody = new Scene(Self).After(one => one.Attach(File(99)), one => one.ResetForEverybody());

        foreach (Scene scene in (Scene[])[absent, everybody])
        {
            scene.Registration.IsBlank.Should().BeTrue();
            scene.Registration.Attachments.Should().BeEmpty();
            scene.Registration.EarlierAttachments.Should().Equal(File(99));
            scene.Status.Should().Be(RequirementStatus.NotStarted);
        }
    }

    [Fact]
    public void A_round_has_so_many_files_and_those_of_earlier_rounds_do_not_count()
    {
        Scene scene = new Scene(Self).After(one => one.Attach(most: 2), one => one.Attach(most: 2));
        scene.Attach(most: 2).Should().Be(RegistrationRules.TooManyAttachments.Refuse(("most", 2)));
        States.Accepted(scene.ResetForEverybody());
        States.Accepted(scene.Attach(most: 2));
    }

    [Fact]
    public void A_description_has_a_length()
    {
        string longest = new('å', AttachedFile.LongestDescription);
        Scene scene = new(Self);

        States.Accepted(scene.Attach(File(1, longest)));
        scene.Attach(File(2, longest + "!")).Should().Be(GeneralRules.TextTooLong.Refuse(("field", "description"), ("most", AttachedFile.LongestDescription)));
    }

    [Fact]
    [Rule("REQ-93", "PRG-101")]
    public void Nothing_is_attached_on_an_archived_definition_or_through_a_plan_in_which_it_is_not_relevant()
    {
        Scene scene = new(Self) { Plans = [Held(Plan(PlanA, Link(FireSafety))), Held(Plan(PlanB, Link(FireSafety)))] };
        States.Accepted(scene.MarkNotRelevant(PlanA));
        scene.Attach(through: PlanA)!.Rule.Should().Be(RegistrationRules.NotRelevantHere);
        States.Accepted(scene.Attach(through: PlanB));

        scene.Archive();
        scene.Attach()!.Rule.Should().Be(RegistrationRules.Archived);
    }

    [Fact]
    public void What_is_not_attached_cannot_be_taken_away() =>
        new Scene(Self).Detach(File(5).File).Should().Be(GeneralRules.NotFound.Refuse(("what", "file"), ("id", File(5).File)));

    private static Scene In(string state, bool unlocked, Func<Scene, Refusal?>? first = null)
    {
        bool isSigned = state.Contains("signed", StringComparison.Ordinal) || state is "awaiting" or "rejected" or "one of three awaiting";
        bool isRepeated = state.Contains("three", StringComparison.Ordinal) || state == "repetition done";
        Scene scene = new(isSigned ? (isRepeated ? SignedThreeTimes : Signed) : isRepeated ? ThreeTimes : Self);
        States.Accepted(first?.Invoke(scene));
        switch (state)
        {
            case "started":
                States.Accepted(scene.Draft(new RegistrationEntry(Comment: "Begynt")));
                break;
            case "awaiting" or "one of three awaiting":
                States.Accepted(scene.Send());
                break;
            case "rejected":
                scene.After(one => one.Send(), one => one.Reject());
                break;
            case "reset":
                scene.After(one => one.Fulfil(), one => one.ResetForEverybody());
                break;
            case "repetition done" or "one of three signed":
                States.Performed(scene, 1);
                break;
            case not "not started":
                States.Performed(scene, scene.Requirement.Content.RepetitionCount);
                break;
        }

        scene.Today = state.EndsWith("expired", StringComparison.Ordinal) ? scene.Today.PlusDays(Validity + 1) : scene.Today;
        States.Accepted(unlocked ? scene.Unlock() : null);
        return scene;
    }
}
