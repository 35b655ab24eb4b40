using Competence.Registrations;
using Competence.Requirements;
using static Competence.Domain.Tests.Registrations.Scene;

namespace Competence.Domain.Tests.Registrations;

public class DecisionTests
{
    [Fact]
    [Rule("PRG-09", "PRG-10")]
    public void The_fulfilled_date_is_mandatory_and_not_in_the_future()
    {
        Scene scene = new();
        RegistrationTerms terms = RegistrationTerms.Of(scene.Slice, null, scene.Day).Value;

        scene.Registration.Fulfil(terms, new RegistrationEntry(), [scene.NewId()], FirstDay).Refusal.Rule.Should().Be(RegistrationRules.DateMissing);
        scene.Fulfil(new RegistrationEntry(FirstDay.PlusDays(1)))!.Rule.Should().Be(RegistrationRules.DateInFuture);
        scene.Draft(new RegistrationEntry(FirstDay.PlusDays(1)))!.Rule.Should().Be(RegistrationRules.DateInFuture);
        scene.Fulfil(new RegistrationEntry(FirstDay)).Should().BeNull();
    }

    [Fact]
    [Rule("PRG-11")]
    public void A_draft_needs_no_date_and_without_content_is_not_started()
    {
        Scene scene = new();

        States.Accepted(scene.Draft(new RegistrationEntry(Signer: Signer)));
        scene.Status.Should().Be(RequirementStatus.Started);

        States.Accepted(scene.Draft(new RegistrationEntry(Comment: "  ")));
        scene.Status.Should().Be(RequirementStatus.NotStarted);
        scene.Registration.Repetitions.Should().BeEmpty();
    }

    [Fact]
    [Rule("PRG-12", "PRG-13")]
    public void A_new_date_after_unlocking_moves_the_expiry()
    {
        Scene scene = States.Fulfilled(Self);
        scene.Today = FirstDay.PlusDays(100);
        scene.Fulfil(new RegistrationEntry(FirstDay.PlusDays(50)))!.Rule.Should().Be(RegistrationRules.Locked);

        States.Accepted(scene.Unlock());
        scene.Status.Should().Be(RequirementStatus.Fulfilled);
        scene.Unlock()!.Rule.Should().Be(RegistrationRules.AlreadyUnlocked);
        States.Accepted(scene.Fulfil(new RegistrationEntry(FirstDay.PlusDays(50))));

        scene.Registration.FulfilledOn.Should().Be(FirstDay.PlusDays(50));
        scene.Registration.Standing.ExpiresOn.Should().Be(FirstDay.PlusDays(50 + Validity));
        scene.Registration.IsUnlocked.Should().BeFalse();
        scene.Registration.Repetitions.Should().ContainSingle();
    }

    [Fact]
    [Rule("PRG-14")]
    public void A_date_removed_after_unlocking_makes_it_not_fulfilled_again()
    {
        Scene scene = new();
        States.Accepted(scene.Fulfil(new RegistrationEntry(Comment: "Gjort")));
        scene.Clear()!.Rule.Should().Be(RegistrationRules.Locked);

        States.Accepted(scene.Unlock() ?? scene.Clear());

        scene.Registration.Should().BeEquivalentTo(new { State = RegistrationState.Started, FulfilledOn = (LocalDate?)null });
        scene.Registration.Repetitions.Should().ContainSingle().Which.Should().BeEquivalentTo(new { PerformedOn = (LocalDate?)null, Comment = "Gjort" });
        scene.Registration.Standing.ExpiresOn.Should().BeNull();
    }

    [Fact]
    [Rule("PRG-15")]
    public void A_changed_date_drops_the_signature_until_it_is_signed_again()
    {
        Scene scene = States.Fulfilled(Signed);

        States.Accepted(scene.Unlock() ?? scene.Draft(new RegistrationEntry(FirstDay.PlusDays(-1), Signer: Signer)));
        scene.Status.Should().Be(RequirementStatus.Started);
        scene.Registration.FulfilledOn.Should().BeNull();

        States.Accepted(scene.Send(new RegistrationEntry(FirstDay.PlusDays(-1))) ?? scene.Sign());
        scene.Registration.FulfilledOn.Should().Be(FirstDay.PlusDays(-1));
    }

    [Fact]
    [Rule("PRG-18")]
    public void A_comment_is_taken_only_where_there_is_a_field_for_it()
    {
        Scene scene = new(Self with { CommentField = false });

        scene.Draft(new RegistrationEntry(Comment: "x"))!.Rule.Should().Be(RegistrationRules.NoCommentField);
        scene.Fulfil(new RegistrationEntry(Comment: "x"))!.Rule.Should().Be(RegistrationRules.NoCommentField);
        new Scene().Draft(new RegistrationEntry(Comment: new string('x', Registration.LongestComment + 1)))
            .Should().Be(GeneralRules.TextTooLong.Refuse(("field", "comment"), ("most", Registration.LongestComment)));
        new Scene().Draft(new RegistrationEntry(Comment: " " + new string('x', Registration.LongestComment))).Should().BeNull();
    }

    [Fact]
    [Rule("PRG-27")]
    public void Every_point_is_ticked_before_it_is_fulfilled()
    {
        ChecklistPointId[] points = [Id<ChecklistPointId>(1), Id<ChecklistPointId>(2)];
        Scene scene = new(Self with { Checklist = [.. points.Select(point => new ChecklistPoint(point, "Punkt"))] });

        scene.Fulfil(new RegistrationEntry(Ticked: [points[0]]))!.Rule.Should().Be(RegistrationRules.ChecklistOpen);
        scene.Draft(new RegistrationEntry(Ticked: [Id<ChecklistPointId>(9)])).Should().Be(RegistrationRules.PointUnknown.Refuse(("point", Id<ChecklistPointId>(9))));
        States.Accepted(scene.Draft(new RegistrationEntry(Ticked: [points[1]])));
        scene.Status.Should().Be(RequirementStatus.Started);
        States.Accepted(scene.Fulfil(new RegistrationEntry(Ticked: [points[1], points[0]])));
        scene.Registration.Ticked.Should().Equal(points);
    }

    [Theory]
    [Rule("PRG-32", "PRG-33", "PRG-34", "REQ-36")]
    [InlineData(null, false, false)]
    [InlineData(RequirementStatus.Started, false, false)]
    [InlineData(RequirementStatus.AwaitingSignature, false, false)]
    [InlineData(RequirementStatus.Expired, false, false)]
    [InlineData(RequirementStatus.Expired, true, true)]
    [InlineData(RequirementStatus.Fulfilled, false, true)]
    [InlineData(RequirementStatus.ExpiringSoon, false, true)]
    public void The_gate_is_open_when_the_prerequisite_is_valid_or_not_relevant_in_the_plan(RequirementStatus? status, bool marked, bool open)
    {
        RequirementId prerequisite = Id<RequirementId>(11);
        Scene scene = new(ThreeTimes with { Dependencies = [prerequisite] });
        scene.Plans = [Held(Plan(PlanA, Link(FireSafety), Link(prerequisite, NextSubPlan))), Held(Plan(PlanB, Link(FireSafety)))];
        scene.Marks = marked ? [new NotRelevantMark(NotRelevantMarkKey.On(Kari, PlanA, prerequisite), "Nei", Now, 1)] : [];
        Known(scene, prerequisite, status);

        Refusal? refusal = scene.Fulfil(through: PlanA);

        refusal?.Rule.Should().Be(RegistrationRules.PrerequisitesOpen);
        (refusal is null).Should().Be(open);
        scene.Draft(new RegistrationEntry(FirstDay), PlanA).Should().BeNull();
        (scene.Fulfil(through: PlanB) is null).Should().Be(open && !marked, "a mark holds in its own plan only");
    }

    [Fact]
    [Rule("PRG-32", "PRG-33")]
    public void The_gate_stops_sending_too()
    {
        Scene scene = new(Signed with { Dependencies = [Id<RequirementId>(11)] });

        scene.Send()!.Rule.Should().Be(RegistrationRules.PrerequisitesOpen);
    }

    [Fact]
    [Rule("PRG-35")]
    public void What_is_fulfilled_stays_so_when_a_prerequisite_expires()
    {
        RequirementId prerequisite = Id<RequirementId>(11);
        Scene scene = new(Self with { Dependencies = [prerequisite] });
        Known(scene, prerequisite, RequirementStatus.Fulfilled);
        States.Accepted(scene.Fulfil());

        Known(scene, prerequisite, RequirementStatus.Expired);

        scene.StatusIn(PlanA).Should().Be(RequirementStatus.Fulfilled);
    }

    [Fact]
    [Rule("PRG-46", "PRG-47", "PRG-48")]
    public void A_signature_needs_a_date_and_another_active_person()
    {
        Scene scene = new(Signed);
        RegistrationTerms terms = RegistrationTerms.Of(scene.Slice, null, scene.Day).Value;

        scene.Registration.Send(terms, new RegistrationEntry(Signer: Signer), true, [scene.NewId()], FirstDay).Refusal.Rule.Should().Be(RegistrationRules.DateMissing);
        scene.Registration.Send(terms, new RegistrationEntry(FirstDay), true, [scene.NewId()], FirstDay).Refusal.Rule.Should().Be(RegistrationRules.SignerMissing);
        scene.Send(new RegistrationEntry(Signer: Kari))!.Rule.Should().Be(RegistrationRules.SignerIsPerson);
        scene.Send(signerIsActive: false)!.Rule.Should().Be(RegistrationRules.SignerInactive);
        scene.Fulfil()!.Rule.Should().Be(RegistrationRules.SignatureRequired);
        scene.Send().Should().BeNull();
        scene.Status.Should().Be(RequirementStatus.AwaitingSignature);
        new Scene().Send()!.Rule.Should().Be(RegistrationRules.NoSignatureDemanded);
    }

    [Fact]
    [Rule("PRG-66", "REQ-24", "REQ-25")]
    public void A_manual_expiry_date_is_mandatory_later_and_counts_when_it_is_the_earlier()
    {
        Scene scene = new(Self with { ManualExpiryDate = true });

        scene.Fulfil()!.Rule.Should().Be(RegistrationRules.ExpiryMissing);
        scene.Fulfil(new RegistrationEntry(FirstDay, FirstDay))!.Rule.Should().Be(RegistrationRules.ExpiryNotLater);
        new Scene().Fulfil(new RegistrationEntry(FirstDay, FirstDay.PlusDays(1)))!.Rule.Should().Be(RegistrationRules.NoExpiryField);

        States.Accepted(scene.Fulfil(new RegistrationEntry(FirstDay, FirstDay.PlusDays(100))));
        scene.Registration.Standing.ExpiresOn.Should().Be(FirstDay.PlusDays(100));
        States.Accepted(scene.Unlock() ?? scene.Fulfil(new RegistrationEntry(FirstDay, FirstDay.PlusDays(1000))));
        scene.Registration.Standing.ExpiresOn.Should().Be(FirstDay.PlusDays(Validity));
    }

    [Fact]
    [Rule("ASG-34")]
    public void Nothing_is_registered_on_what_is_in_no_active_plan()
    {
        Scene scene = new();
        scene.Fulfil(through: PlanB)!.Rule.Should().Be(RegistrationRules.NotAssigned);

        scene.Plans = [Held(Plan(PlanA, Link(FireSafety, state: Competence.Plans.PlanLinkState.Inactive)))];
        scene.Fulfil()!.Rule.Should().Be(RegistrationRules.NotAssigned);
    }

    [Fact]
    [Rule("PRG-75", "PRG-76", "PRG-78", "FOL-24")]
    public void A_deadline_is_today_or_later_replaces_the_earlier_one_and_is_removed()
    {
        Scene scene = new();
        scene.RemoveDeadline()!.Rule.Should().Be(RegistrationRules.NoDeadline);
        scene.SetDeadline(FirstDay.PlusDays(-1))!.Rule.Should().Be(RegistrationRules.DeadlinePassed);

        States.Accepted(scene.SetDeadline(FirstDay) ?? scene.SetDeadline(FirstDay.PlusDays(9)));
        scene.Registration.Deadline.Should().Be(FirstDay.PlusDays(9));
        scene.Status.Should().Be(RequirementStatus.NotStarted);
        States.Accepted(scene.RemoveDeadline());
        scene.Registration.Deadline.Should().BeNull();

        scene.Plans = [];
        scene.Refresh();
        scene.SetDeadline(FirstDay)!.Rule.Should().Be(RegistrationRules.NotAssigned);
    }

    private static void Known(Scene scene, RequirementId requirement, RequirementStatus? status)
    {
        RegistrationState state = status switch
        {
            RequirementStatus.Fulfilled or RequirementStatus.ExpiringSoon or RequirementStatus.Expired => RegistrationState.Fulfilled,
            { } other => (RegistrationState)other,
            null => RegistrationState.NotStarted,
        };
        int expiresIn = status switch { RequirementStatus.Expired => -1, RequirementStatus.ExpiringSoon => 0, _ => 300 };
        scene.Others[requirement] = RegistrationRow.Of(Registration.Blank(new RegistrationKey(Kari, requirement)) with { State = state })
            with
        { ExpiresOn = FirstDay.PlusDays(expiresIn) };
    }
}
