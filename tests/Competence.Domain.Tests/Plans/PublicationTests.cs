using System.Collections.Immutable;
using Competence.Access;
using Competence.Plans;

namespace Competence.Domain.Tests.Plans;

public class PublicationTests
{
    private static readonly Dictionary<UnitId, ImmutableArray<UnitId>> Paths = new()
    {
        [Given.Ward] = Given.WardPath,
        [Given.Below] = [Given.Below, .. Given.WardPath],
        [Given.NextWard] = [Given.NextWard, .. Given.WardPath[1..]],
    };

    [Fact]
    [Rule("PLN-57", "PLN-60", "PLN-62")]
    public void Worked_example_1_the_plan_is_published_by_itself_when_both_are_set_to_the_owner_unit_alone()
    {
        Plan plan = Given.Plan();
        plan.Publish(new PlanPublication(Given.Ward, false)).Refusal.Rule.Should().Be(PlanRules.DocumentPeopleMissing);

        Plan withOwner = plan.Apply(plan.SetDocumentPeople(Given.Kari, responsible: null).Value);
        withOwner.FirstPublishing().Should().BeNull();
        withOwner.Publish(new PlanPublication(Given.Ward, false)).Refusal.Rule.Should().Be(PlanRules.DocumentPeopleMissing);

        Plan withBoth = withOwner.Apply(withOwner.SetDocumentPeople(Given.Kari, Given.Lars).Value);
        Plan published = withBoth.Apply(withBoth.FirstPublishing()!);
        published.Publications.Should().Equal(new PlanPublication(Given.Ward, IncludeSubUnits: false));
        IsOffered(published, Given.Ward).Should().BeTrue();
        IsOffered(published, Given.Below).Should().BeFalse();

        Plan again = published.Apply(published.Publish(new PlanPublication(Given.Ward, IncludeSubUnits: true)).Value);
        again.Publications.Should().Equal(new PlanPublication(Given.Ward, IncludeSubUnits: true));
        IsOffered(again, Given.Below).Should().BeTrue();
    }

    [Fact]
    [Rule("PLN-64", "PLN-65", "PLN-66")]
    public void Worked_example_2_a_plan_is_unpublished_unit_by_unit_and_can_be_published_again()
    {
        Plan both = Published().Apply(new PlanEvent.Published(new PlanPublication(Given.NextWard, false)));
        Plan one = both.Apply(both.Unpublish(Given.NextWard).Value);
        (IsOffered(one, Given.Ward), IsOffered(one, Given.NextWard)).Should().Be((true, false));

        Plan none = one.Apply(one.Unpublish(Given.Ward).Value);
        none.IsPublished.Should().BeFalse();
        IsOffered(none, Given.Ward).Should().BeFalse();
        none.Should().Be(both with { Publications = [], Version = both.Version + 2 }, "nothing else of it changes");
        none.Unpublish(Given.Ward).Refusal.Rule.Should().Be(PlanRules.NotPublishedTo);

        IsOffered(none.Apply(none.Publish(new PlanPublication(Given.Ward, false)).Value), Given.Ward).Should().BeTrue();
    }

    [Fact]
    [Rule("PLN-60")]
    public void The_owner_at_that_moment_counts()
    {
        Plan moved = Given.Plan().Apply(new PlanEvent.OwnerChanged(Given.NextWard));

        moved.Apply(new PlanEvent.DocumentPeopleSet(Given.Kari, Given.Kari)).FirstPublishing()
            .Should().Be(new PlanEvent.Published(new PlanPublication(Given.NextWard, IncludeSubUnits: false)));
    }

    [Fact]
    [Rule("PLN-61")]
    public void The_plan_is_published_by_itself_only_the_first_time()
    {
        Plan unpublished = Published().Apply(new PlanEvent.Unpublished(Given.Ward));
        Plan withoutPeople = unpublished.Apply(unpublished.SetDocumentPeople(owner: null, responsible: null).Value);

        withoutPeople.Apply(new PlanEvent.DocumentPeopleSet(Given.Lars, Given.Kari)).FirstPublishing().Should().BeNull();
    }

    [Theory]
    [InlineData(PlanContentType.CompetencePlan)]
    [InlineData(PlanContentType.LearningGoalPlan)]
    [InlineData(PlanContentType.ApprenticeGoalPlan)]
    [Rule("PLN-61")]
    public void It_is_the_same_for_all_three_kinds(PlanContentType kind) =>
        (Given.Plan() with { ContentType = kind }).Apply(new PlanEvent.DocumentPeopleSet(Given.Kari, Given.Lars)).FirstPublishing().Should().NotBeNull();

    [Fact]
    [Rule("PLN-57")]
    public void A_published_plan_keeps_both()
    {
        Published().SetDocumentPeople(Given.Lars, responsible: null).Refusal.Rule.Should().Be(PlanRules.DocumentPeopleMissing);
        Published().SetDocumentPeople(owner: null, Given.Lars).Refusal.Rule.Should().Be(PlanRules.DocumentPeopleMissing);
        Published().SetDocumentPeople(Given.Lars, Given.Lars).IsAccepted.Should().BeTrue();
    }

    [Fact]
    [Rule("PLN-62")]
    public void A_plan_is_published_to_further_units_each_with_its_own_reach()
    {
        Plan published = Published();
        Plan further = published.Apply(published.Publish(new PlanPublication(Given.NextWard, IncludeSubUnits: true)).Value);

        further.Publications.Should().Equal(new PlanPublication(Given.Ward, false), new PlanPublication(Given.NextWard, true));
        further.Publish(new PlanPublication(Given.NextWard, IncludeSubUnits: true)).Refusal.Rule.Should().Be(PlanRules.AlreadyPublished);
    }

    private static Plan Published()
    {
        Plan plan = Given.Plan(new PlanEvent.DocumentPeopleSet(Given.Kari, Given.Lars));
        return plan.Apply(plan.FirstPublishing()!);
    }

    private static bool IsOffered(Plan plan, UnitId unit) => PlanOffer.Reaches(plan.Publications, [new UnitScope(unit, false)], Paths);
}
