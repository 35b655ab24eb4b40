using System.Collections.Immutable;
using Competence.Assignments;
using Competence.Domain.Tests.Registrations;
using Competence.FollowUp;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;

namespace Competence.Domain.Tests.FollowUp;

public class PlanContentTests
{
    [Theory]
    [InlineData(true, true, false, true, false)]
    [InlineData(true, true, true, false, true)]
    [InlineData(true, false, false, false, false)]
    [InlineData(false, true, false, false, false)]
    [InlineData(false, true, true, false, false)]
    [Rule("PRG-41", "PRG-44")]
    public void A_sub_plan_is_marked_by_who_may_register_where_it_allows_it_and_once(
        bool mayRegister, bool allows, bool isMarked, bool mayMark, bool mayMarkRelevant)
    {
        Plan plan = Scene.Plan(Scene.PlanA, Scene.Link(Scene.FireSafety));
        Scene scene = new() { Plans = [Scene.Held(plan with { SubPlans = [plan.SubPlans[0] with { MayBeNotRelevant = allows }] })] };
        States.Accepted(isMarked ? scene.MarkSubPlanNotRelevant(Scene.PlanA, Scene.SubPlan, "Ikke hos oss") : null);

        PlanViewSubPlan shown = Shown(scene, mayRegister);

        shown.Actions.Should().Be(new PlanItemActions(MayRegister: false, mayMark, mayMarkRelevant));
        shown.Reason.Should().Be(isMarked ? "Ikke hos oss" : null);
    }

    [Theory]
    [InlineData(true, false, false, true, true, false)]
    [InlineData(true, true, false, true, false, false)]
    [InlineData(true, false, true, false, false, true)]
    [InlineData(false, false, false, false, false, false)]
    [InlineData(false, false, true, false, false, false)]
    [Rule("PRG-36", "PRG-40", "PRG-101")]
    public void A_requirement_is_registered_on_and_marked_as_the_mark_and_the_definition_allow(
        bool mayRegister, bool mustBeDone, bool isMarked, bool registers, bool marks, bool marksRelevant)
    {
        Scene scene = new(Scene.Self with { MustBeDone = mustBeDone });
        States.Accepted(isMarked ? scene.MarkNotRelevant(Scene.PlanA) : null);

        Shown(scene, mayRegister).Items.Single().Actions.Should().Be(new PlanItemActions(registers, marks, marksRelevant));
    }

    [Fact]
    [Rule("PRG-06", "ASG-34")]
    public void A_picture_tells_what_was_not_relevant_and_what_has_no_content_is_left_out()
    {
        AssignmentCell[] cells =
        [
            new(Scene.Id<RequirementId>(11), 1, RequirementStatus.NotRelevant, null, null), new(Scene.Id<RequirementId>(12), 1, RequirementStatus.Started, null, null),
            new(Scene.Id<RequirementId>(13), 1, RequirementStatus.Started, null, null),
        ];
        Dictionary<RequirementId, RequirementContent> contents = cells[..2].ToDictionary(cell => cell.Requirement, _ => Scene.Self);

        ImmutableArray<PlanViewSubPlan> shown = PlanContent.OfPicture(Scene.Plan(Scene.PlanA), [.. cells], contents, new PlanViewer(false, true, []));

        shown.Single().Items.Select(item => (item.Status, item.Relevance)).Should().Equal(
            (RequirementStatus.NotRelevant, Relevance.OwnMark), (RequirementStatus.Started, Relevance.Relevant));
    }

    private static PlanViewSubPlan Shown(Scene scene, bool mayRegister) => PlanContent.Of(
        scene.Plans[0].Plan, new Dictionary<RequirementId, Requirement> { [Scene.FireSafety] = scene.Requirement }, scene.Slice.Person,
        new PlanViewer(IsLeadersView: false, mayRegister, []), scene.Day).Single();
}
