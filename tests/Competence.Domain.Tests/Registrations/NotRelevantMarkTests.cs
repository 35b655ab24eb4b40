using Competence.Registrations;
using Competence.Requirements;
using static Competence.Domain.Tests.Registrations.Scene;

namespace Competence.Domain.Tests.Registrations;

public class NotRelevantMarkTests
{
    private static readonly ChecklistPointId Point = Id<ChecklistPointId>(3);

    private static readonly RequirementContent WithPoint = Self with { Checklist = [new ChecklistPoint(Point, "Teppe", MustBeDone: false)] };

    public static TheoryData<string, string> Marks => new() { { "requirement", "comment" }, { "point", "comment" }, { "sub-plan", "reason" } };

    [Theory]
    [MemberData(nameof(Marks))]
    [Rule("PRG-28", "PRG-36", "PRG-41")]
    public void A_mark_says_why(string target, string field)
    {
        Refusal missing = GeneralRules.TextMissing.Refuse(("field", field));

        Mark(target, "").Should().Be(missing);
        Mark(target, "  ").Should().Be(missing);
        Mark(target, "Ikke hos oss").Should().BeNull();
    }

    [Theory]
    [MemberData(nameof(Marks))]
    public void What_a_mark_says_has_an_end(string target, string field)
    {
        string longest = new('x', Registration.LongestComment);

        Mark(target, longest + "x").Should().Be(GeneralRules.TextTooLong.Refuse(("field", field), ("most", Registration.LongestComment)));
        Mark(target, $" {longest} ").Should().BeNull();
    }

    [Fact]
    [Rule("PRG-28", "PRG-101")]
    public void A_point_of_a_requirement_that_is_not_relevant_or_not_in_the_plan_is_not_marked()
    {
        Scene scene = new(WithPoint);
        scene.MarkPointNotRelevant(PlanB, Point)!.Rule.Should().Be(NotRelevantMarkRules.NotInPlan);

        States.Accepted(scene.MarkNotRelevant(PlanA));
        scene.MarkPointNotRelevant(PlanA, Point)!.Rule.Should().Be(RegistrationRules.NotRelevantHere);
    }

    [Fact]
    [Rule("PRG-41")]
    public void A_sub_plan_that_is_not_in_the_plan_is_not_marked()
    {
        Scene scene = new();

        scene.MarkSubPlanNotRelevant(PlanA, Id<Competence.Plans.SubPlanId>(99))!.Rule.Should().Be(NotRelevantMarkRules.NotInPlan);
        scene.MarkSubPlanNotRelevant(PlanB, SubPlan)!.Rule.Should().Be(NotRelevantMarkRules.NotInPlan);
    }

    [Fact]
    [Rule("PRG-87")]
    public void A_mark_on_a_requirement_is_of_the_history_of_its_registration_and_another_of_its_own()
    {
        Of(NotRelevantMarkKey.On(Kari, PlanA, FireSafety)).Subject.Should().Be(Registration.SubjectOf(new RegistrationKey(Kari, FireSafety)));
        Of(NotRelevantMarkKey.On(Kari, PlanA, SubPlan)).Subject.Should().Be(new Subject("not-relevant-mark", SubPlan.Value, Kari));
        Of(NotRelevantMarkKey.On(Kari, PlanA, Point)).Subject.Should().Be(new Subject("not-relevant-mark", Point.Value, Kari));
    }

    private static Refusal? Mark(string target, string text) => target switch
    {
        "requirement" => new Scene(WithPoint).MarkNotRelevant(PlanA, text),
        "point" => new Scene(WithPoint).MarkPointNotRelevant(PlanA, Point, text),
        _ => new Scene(WithPoint).MarkSubPlanNotRelevant(PlanA, SubPlan, text),
    };

    private static NotRelevantMark Of(NotRelevantMarkKey key) => new(key, "Nei", Now, Version: 1);
}
