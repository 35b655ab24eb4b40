using System.Collections.Immutable;
using Competence.Registrations;
using Competence.Requirements;

namespace Competence.Domain.Tests.Registrations;

public class OverlayTableTests
{
    private const string MarkRequirement = "mark the requirement not relevant";
    private const string UnmarkRequirement = "mark the requirement relevant";
    private const string MarkSubPlan = "mark the sub-plan not relevant (flag set)";
    private const string UnmarkSubPlan = "mark the sub-plan relevant";
    private const string Reset = "reset or recertification";
    private const string IntoMarked = "link reactivated into a marked sub-plan";
    private const string IntoUnmarked = "link reactivated into an unmarked sub-plan";
    private const string AnyRegistration = "any registration, by the person or on behalf, through this plan";

    /// <summary>Event, marks before, marks after; none after when it is refused and nothing changes.</summary>
    public static TheoryData<string, Relevance, Relevance?> Marks => new()
    {
        { MarkRequirement, Relevance.Relevant, Relevance.OwnMark },
        { MarkRequirement, Relevance.OwnMark, null },
        { MarkRequirement, Relevance.SubPlanMark, null },
        { MarkRequirement, Relevance.BothMarks, null },
        { UnmarkRequirement, Relevance.Relevant, null },
        { UnmarkRequirement, Relevance.OwnMark, Relevance.Relevant },
        { UnmarkRequirement, Relevance.SubPlanMark, null },
        { UnmarkRequirement, Relevance.BothMarks, Relevance.SubPlanMark },
        { MarkSubPlan, Relevance.Relevant, Relevance.SubPlanMark },
        { MarkSubPlan, Relevance.OwnMark, Relevance.BothMarks },
        { MarkSubPlan, Relevance.SubPlanMark, null },
        { MarkSubPlan, Relevance.BothMarks, null },
        { UnmarkSubPlan, Relevance.Relevant, null },
        { UnmarkSubPlan, Relevance.OwnMark, null },
        { UnmarkSubPlan, Relevance.SubPlanMark, Relevance.Relevant },
        { UnmarkSubPlan, Relevance.BothMarks, Relevance.OwnMark },
        { Reset, Relevance.Relevant, Relevance.Relevant },
        { Reset, Relevance.OwnMark, Relevance.Relevant },
        { Reset, Relevance.SubPlanMark, Relevance.SubPlanMark },
        { Reset, Relevance.BothMarks, Relevance.SubPlanMark },
        { IntoMarked, Relevance.Relevant, Relevance.SubPlanMark },
        { IntoMarked, Relevance.OwnMark, Relevance.BothMarks },
        { IntoMarked, Relevance.SubPlanMark, Relevance.SubPlanMark },
        { IntoMarked, Relevance.BothMarks, Relevance.BothMarks },
        { IntoUnmarked, Relevance.Relevant, Relevance.Relevant },
        { IntoUnmarked, Relevance.OwnMark, Relevance.OwnMark },
        { IntoUnmarked, Relevance.SubPlanMark, Relevance.Relevant },
        { IntoUnmarked, Relevance.BothMarks, Relevance.OwnMark },
    };

    [Theory]
    [MemberData(nameof(Marks))]
    [Rule("PRG-40", "PRG-41", "PRG-43", "PRG-44", "REQ-75")]
    public void A_mark_has_the_outcome_of_the_overlay_table(string happening, Relevance before, Relevance? after)
    {
        Scene scene = Marked(before);
        RelevanceOf(scene).Should().Be(before);

        Refusal? refusal = Happen(scene, happening);

        (refusal is null).Should().Be(after is not null);
        RelevanceOf(scene).Should().Be(after ?? before);
        if (happening == Reset)
        {
            Scene again = Marked(before);
            again.ResetForEverybody().Should().BeNull();
            RelevanceOf(again).Should().Be(after!.Value, "a reset for everybody does the same");
        }

        scene.StatusIn(Scene.PlanA).Should().Be((after ?? before) == Relevance.Relevant ? RequirementStatus.NotStarted : RequirementStatus.NotRelevant);
    }

    [Theory]
    [Rule("PRG-101")]
    [InlineData(Relevance.Relevant, true)]
    [InlineData(Relevance.OwnMark, false)]
    [InlineData(Relevance.SubPlanMark, false)]
    [InlineData(Relevance.BothMarks, false)]
    public void Nothing_is_registered_through_a_plan_in_which_it_is_not_relevant(Relevance marks, bool accepted)
    {
        Func<Scene, Refusal?>[] registrations =
            [scene => scene.Draft(new RegistrationEntry(Comment: "x"), Scene.PlanA), scene => scene.Fulfil(through: Scene.PlanA), scene => scene.Fulfil()];
        foreach (Func<Scene, Refusal?> register in registrations)
        {
            Refusal? refusal = register(Marked(marks));

            refusal?.Rule.Should().Be(RegistrationRules.NotRelevantHere);
            (refusal is null).Should().Be(accepted);
        }
    }

    [Fact]
    [Rule("PRG-36", "PRG-42")]
    public void What_must_be_done_is_marked_with_its_sub_plan_only()
    {
        Scene scene = new(Scene.Self with { MustBeDone = true });

        scene.MarkNotRelevant(Scene.PlanA)!.Rule.Should().Be(NotRelevantMarkRules.MustBeDone);
        scene.MarkSubPlanNotRelevant(Scene.PlanA, Scene.SubPlan).Should().BeNull();
        scene.StatusIn(Scene.PlanA).Should().Be(RequirementStatus.NotRelevant);
    }

    [Fact]
    [Rule("PRG-41")]
    public void A_sub_plan_that_does_not_allow_it_is_not_marked() =>
        new Scene().MarkSubPlanNotRelevant(Scene.PlanA, Scene.NextSubPlan)!.Rule.Should().Be(NotRelevantMarkRules.SubPlanNotAllowed);

    [Theory]
    [Rule("PRG-36", "PRG-41")]
    [InlineData("")]
    [InlineData("  ")]
    public void A_mark_needs_a_comment(string comment)
    {
        new Scene().MarkNotRelevant(Scene.PlanA, comment)!.Rule.Should().Be(GeneralRules.TextMissing);
        new Scene().MarkSubPlanNotRelevant(Scene.PlanA, Scene.SubPlan, comment)!.Rule.Should().Be(GeneralRules.TextMissing);
        new Scene().MarkNotRelevant(Scene.PlanA, new string('x', Registration.LongestComment + 1))!.Rule.Should().Be(GeneralRules.TextTooLong);
    }

    [Fact]
    public void A_plan_that_the_person_does_not_work_in_is_not_marked()
    {
        new Scene().MarkNotRelevant(Scene.PlanB)!.Rule.Should().Be(NotRelevantMarkRules.NotInPlan);
        new Scene().MarkSubPlanNotRelevant(Scene.PlanB, Scene.SubPlan)!.Rule.Should().Be(NotRelevantMarkRules.NotInPlan);
        new Scene().MarkRelevant(Scene.PlanB)!.Rule.Should().Be(NotRelevantMarkRules.NotInPlan);
    }

    [Fact]
    public void No_row_of_the_table_is_missing() =>
        Marks.Select(row => row.Data.Item1).Distinct().Append(AnyRegistration)
            .Should().BeEquivalentTo(RulebookTable.FirstColumn("Overlay per plan:"));

    private static Refusal? Happen(Scene scene, string happening) => happening switch
    {
        MarkRequirement => scene.MarkNotRelevant(Scene.PlanA),
        UnmarkRequirement => scene.MarkRelevant(Scene.PlanA),
        MarkSubPlan => scene.MarkSubPlanNotRelevant(Scene.PlanA, Scene.SubPlan),
        UnmarkSubPlan => scene.MarkSubPlanRelevant(Scene.PlanA, Scene.SubPlan),
        Reset => scene.ResetAfterAbsence(),
        IntoMarked => Reactivate(scene, isMarked: true),
        _ => Reactivate(scene, isMarked: false),
    };

    private static Refusal? Reactivate(Scene scene, bool isMarked)
    {
        NotRelevantMarkKey key = NotRelevantMarkKey.On(Scene.Kari, Scene.PlanA, Scene.NextSubPlan);
        scene.Marks = isMarked ? scene.Marks.Add(new NotRelevantMark(key, "Ikke hos oss", Scene.Now, 1)) : scene.Marks;
        scene.Plans = [Scene.Held(Scene.Plan(Scene.PlanA, Scene.Link(Scene.FireSafety, Scene.NextSubPlan)))];
        return null;
    }

    private static Relevance RelevanceOf(Scene scene) => RegistrationStatus.RelevanceIn(scene.Plans[0].Plan, Scene.FireSafety, scene.Marks);

    private static Scene Marked(Relevance marks)
    {
        Scene scene = new();
        ImmutableArray<NotRelevantMarkKey> keys =
        [
            .. marks.HasFlag(Relevance.OwnMark) ? [NotRelevantMarkKey.On(Scene.Kari, Scene.PlanA, Scene.FireSafety)] : ImmutableArray<NotRelevantMarkKey>.Empty,
            .. marks.HasFlag(Relevance.SubPlanMark) ? [NotRelevantMarkKey.On(Scene.Kari, Scene.PlanA, Scene.SubPlan)] : ImmutableArray<NotRelevantMarkKey>.Empty,
        ];
        scene.Marks = [.. keys.Select(key => new NotRelevantMark(key, "Ikke hos oss", Scene.Now, 1))];
        scene.Refresh();
        return scene;
    }
}
