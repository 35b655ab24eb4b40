using Competence.Registrations;
using Competence.Requirements;
using static Competence.Domain.Tests.Registrations.Scene;

namespace Competence.Domain.Tests.Registrations;

public class SynchronisationTests
{
    private static readonly ChecklistPointId Third = Id<ChecklistPointId>(3);

    private static readonly RequirementContent Checklist = Self with
    {
        Checklist = [new ChecklistPoint(Id<ChecklistPointId>(1), "Alarm"), new ChecklistPoint(Id<ChecklistPointId>(2), "Rømning"), new ChecklistPoint(Third, "Teppe", MustBeDone: false)],
    };

    public static TheoryData<string, RequirementStatus> Shared => new()
    {
        { "fulfilled", RequirementStatus.Fulfilled },
        { "started", RequirementStatus.Started },
        { "sent", RequirementStatus.AwaitingSignature },
        { "rejected", RequirementStatus.Rejected },
        { "expired", RequirementStatus.Expired },
    };

    [Theory]
    [MemberData(nameof(Shared))]
    [Rule("PRG-01", "PRG-02", "PRG-03", "PRG-52", "ORG-42")]
    public void What_was_done_shows_in_every_plan_and_at_every_position(string done, RequirementStatus status)
    {
        Scene scene = InTwoPlans(done switch
        {
            "fulfilled" => States.Fulfilled(Self),
            "started" => States.Started(Self),
            "sent" => States.Awaiting(Signed),
            "rejected" => States.Rejected(Signed),
            _ => States.Expired(Self),
        });

        scene.StatusIn(PlanA).Should().Be(status);
        scene.StatusIn(PlanB).Should().Be(status);
    }

    [Fact]
    [Rule("PRG-37", "PRG-38", "ORG-43")]
    public void A_requirement_not_relevant_in_one_plan_is_not_affected_in_another_and_is_the_same_at_the_other_position()
    {
        Scene scene = InTwoPlans(new Scene());
        scene.Plans = scene.Plans.Add(Held(Plan(PlanA, Link(FireSafety)), position: 41));

        States.Accepted(scene.MarkNotRelevant(PlanA));

        scene.StatusIn(PlanB).Should().Be(RequirementStatus.NotStarted);
        scene.Plans.Where(held => held.Plan.Id == PlanA)
            .Select(held => RegistrationStatus.In(held.Plan, FireSafety, scene.Slice.Person, scene.Day)).Should().Equal(RequirementStatus.NotRelevant, RequirementStatus.NotRelevant);
    }

    [Fact]
    [Rule("PRG-37", "PRG-38")]
    public void A_sub_plan_not_relevant_in_one_plan_is_not_affected_in_another()
    {
        Scene scene = InTwoPlans(new Scene());

        States.Accepted(scene.MarkSubPlanNotRelevant(PlanA, SubPlan));

        scene.StatusIn(PlanA).Should().Be(RequirementStatus.NotRelevant);
        scene.StatusIn(PlanB).Should().Be(RequirementStatus.NotStarted);
    }

    [Fact]
    [Rule("PRG-27", "PRG-28", "PRG-30", "PRG-31")]
    public void A_point_not_relevant_in_one_plan_is_open_in_another_until_the_requirement_is_fulfilled()
    {
        Scene scene = InTwoPlans(new Scene(Checklist));
        RegistrationEntry ticked = new(Ticked: [Id<ChecklistPointId>(1), Id<ChecklistPointId>(2)]);
        States.Accepted(scene.Draft(ticked));
        States.Accepted(scene.MarkPointNotRelevant(PlanA, Third));

        scene.Status.Should().Be(RequirementStatus.Started);
        scene.Registration.Ticked.Should().HaveCount(2);
        scene.Fulfil(through: PlanB)!.Rule.Should().Be(RegistrationRules.ChecklistOpen);
        scene.Fulfil(through: PlanA).Should().BeNull();
        scene.StatusIn(PlanB).Should().Be(RequirementStatus.Fulfilled);
    }

    [Fact]
    [Rule("PRG-28", "PRG-29")]
    public void Only_a_point_that_need_not_be_done_is_marked_and_only_with_a_comment()
    {
        Scene scene = new(Checklist);

        scene.MarkPointNotRelevant(PlanA, Id<ChecklistPointId>(1))!.Rule.Should().Be(NotRelevantMarkRules.MustBeDone);
        scene.MarkPointNotRelevant(PlanA, Third, " ")!.Rule.Should().Be(GeneralRules.TextMissing);
        scene.MarkPointNotRelevant(PlanA, Id<ChecklistPointId>(9))!.Rule.Should().Be(NotRelevantMarkRules.NotInPlan);
        scene.MarkPointNotRelevant(PlanA, Third).Should().BeNull();
        scene.MarkPointNotRelevant(PlanA, Third)!.Rule.Should().Be(NotRelevantMarkRules.AlreadyMarked);
    }

    [Fact]
    [Rule("PRG-37", "PRG-39", "PRG-40")]
    public void What_is_fulfilled_through_another_plan_shows_when_it_is_relevant_again()
    {
        Scene scene = InTwoPlans(new Scene());
        States.Accepted(scene.MarkNotRelevant(PlanA));
        scene.StatusIn(PlanB).Should().Be(RequirementStatus.NotStarted);

        States.Accepted(scene.Fulfil(through: PlanB));
        scene.StatusIn(PlanA).Should().Be(RequirementStatus.NotRelevant);
        scene.StatusIn(PlanB).Should().Be(RequirementStatus.Fulfilled);

        States.Accepted(scene.MarkRelevant(PlanA));
        scene.StatusIn(PlanA).Should().Be(RequirementStatus.Fulfilled);
    }

    [Fact]
    [Rule("PRG-39", "PRG-101")]
    public void A_mark_leaves_a_pending_request_as_it_is_and_the_signer_signs_it()
    {
        Scene scene = States.Awaiting(Signed);
        Registration sent = scene.Registration;

        States.Accepted(scene.MarkNotRelevant(PlanA));
        scene.Registration.Repetitions.Should().Equal(sent.Repetitions);

        scene.Sign().Should().BeNull();
        scene.Status.Should().Be(RequirementStatus.Fulfilled);
    }

    [Fact]
    [Rule("PRG-41", "PRG-42", "PRG-43", "PRG-44")]
    public void A_sub_plan_marked_not_relevant_hides_all_its_requirements_and_gives_each_back_as_it_was()
    {
        RequirementId[] inside = [Id<RequirementId>(11), Id<RequirementId>(12), Id<RequirementId>(13), Id<RequirementId>(14)];
        Scene scene = new();
        scene.Plans = [Held(Plan(PlanA, [.. inside[..3].Select(id => Link(id))]))];
        scene.Others[inside[0]] = RegistrationRow.Of(Registration.Blank(new RegistrationKey(Kari, inside[0])) with { State = RegistrationState.Fulfilled });
        scene.Marks = [new NotRelevantMark(NotRelevantMarkKey.On(Kari, PlanA, inside[2]), "Alene", Now, 1)];

        States.Accepted(scene.MarkSubPlanNotRelevant(PlanA, SubPlan));
        scene.Plans = [Held(Plan(PlanA, [.. inside.Select(id => Link(id))]))];
        Statuses().Should().AllBeEquivalentTo(RequirementStatus.NotRelevant);

        States.Accepted(scene.MarkSubPlanRelevant(PlanA, SubPlan));
        Statuses().Should().Equal(RequirementStatus.Fulfilled, RequirementStatus.NotStarted, RequirementStatus.NotRelevant, RequirementStatus.NotStarted);

        IEnumerable<RequirementStatus> Statuses() => inside.Select(id => RegistrationStatus.In(scene.Plans[0].Plan, id, scene.Slice.Person, scene.Day));
    }

    private static Scene InTwoPlans(Scene scene)
    {
        scene.Plans = scene.Plans.Add(Held(Plan(PlanB, Link(FireSafety)), position: 41));
        scene.Refresh();
        return scene;
    }
}
