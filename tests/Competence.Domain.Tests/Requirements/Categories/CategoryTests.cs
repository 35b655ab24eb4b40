using System.Collections.Immutable;
using Competence.Requirements;
using Competence.Requirements.Categories;
using FsCheck;
using FsCheck.Fluent;

namespace Competence.Domain.Tests.Requirements.Categories;

public class CategoryTests
{
    private static readonly UnitId Trust = Given.Id<UnitId>(70), NextTrust = Given.Id<UnitId>(71), Region = Given.Id<UnitId>(72);
    private static readonly CategoryId Id = Given.Id<CategoryId>(1);

    private static Category Courses { get; } = Category.From(new CategoryEvent.Created(Id, Trust, Parent: null, "Kurs"));

    [Theory]
    [InlineData("E-læring", null)]
    [InlineData("  E-læring  ", null)]
    [InlineData("", "general.text-missing")]
    [InlineData("   ", "general.text-missing")]
    [InlineData("Akutt", "category.name-taken")]
    [InlineData(" AKUTT ", "category.name-taken")]
    [InlineData("Akutt 2", null)]
    [Rule("REQ-21")]
    public void A_category_has_a_name_of_its_own_in_its_place_in_any_case(string name, string? code)
    {
        Result<CategoryEvent.Created> outcome = Category.Create(Id, Trust, parent: null, name, ["Akutt", "Øvrig"]);

        outcome.Match<string?>(_ => null, refusal => refusal.Code).Should().Be(code);
        if (code is null)
        {
            outcome.Value.Should().Be(new CategoryEvent.Created(Id, Trust, null, name.Trim()));
        }
    }

    [Fact]
    public void A_name_is_no_longer_than_can_be_kept()
    {
        Category.Create(Id, Trust, null, new string('a', Category.LongestName), []).IsAccepted.Should().BeTrue();
        Refusal refusal = Category.Create(Id, Trust, null, new string('a', Category.LongestName + 1), []).Refusal;

        refusal.Rule.Should().Be(GeneralRules.TextTooLong);
        refusal.Arguments.Single(argument => argument.Name == "most").Value.Should().Be(Category.LongestName);
    }

    [Theory]
    [InlineData("Opplæring", null)]
    [InlineData("kurs", null)]
    [InlineData("Kurs", "category.name-unchanged")]
    [InlineData(" Kurs ", "category.name-unchanged")]
    [InlineData("akutt", "category.name-taken")]
    [InlineData(" ", "general.text-missing")]
    [Rule("REQ-21")]
    public void A_category_can_be_renamed_to_a_name_that_is_free(string name, string? code)
    {
        Result<CategoryEvent.Renamed> outcome = Courses.Rename(name, ["Akutt"]);

        outcome.Match<string?>(_ => null, refusal => refusal.Code).Should().Be(code);
        if (code is null)
        {
            Courses.Apply(outcome.Value).Should().Be(Courses with { Name = name.Trim(), Version = 2 });
        }
    }

    [Theory]
    [InlineData(false, false, null)]
    [InlineData(true, false, "category.holds-categories")]
    [InlineData(false, true, "category.holds-definitions")]
    [InlineData(true, true, "category.holds-categories")]
    [Rule("REQ-22")]
    public void A_category_in_which_something_lies_cannot_be_deleted(bool holdsCategories, bool holdsDefinitions, string? code) =>
        Courses.Delete(holdsCategories, holdsDefinitions).Match<string?>(_ => null, refusal => refusal.Code).Should().Be(code);

    [Fact]
    [Rule("REQ-21")]
    public void A_definition_lies_in_a_category_of_its_own_trust_or_of_the_region()
    {
        Category regional = Courses with { Unit = Region };
        ImmutableArray<UnitId> path = [Given.Ward, Trust, Region], other = [Given.NextWard, NextTrust, Region];

        Courses.Place(Given.RequirementId, path).Value.Should().Be(new CategoryEvent.DefinitionPlaced(Given.RequirementId));
        Courses.Place(Given.RequirementId, other).Refusal.Rule.Should().Be(CategoryRules.OfAnotherTrust);
        Courses.Place(Given.RequirementId, [Region]).Refusal.Rule.Should().Be(CategoryRules.OfAnotherTrust, "what the region owns is for all trusts");
        regional.Place(Given.RequirementId, path).IsAccepted.Should().BeTrue();
        regional.Place(Given.RequirementId, other).IsAccepted.Should().BeTrue();
        regional.Place(Given.RequirementId, [Region]).IsAccepted.Should().BeTrue();
    }

    [Fact]
    public void Whatever_is_put_into_a_category_moves_it_on_and_changes_nothing_else() =>
        Prop.ForAll(Gen.Elements<CategoryEvent>(new CategoryEvent.ChildCreated(Id), new CategoryEvent.DefinitionPlaced(Given.RequirementId), new CategoryEvent.Deleted())
            .ListOf().ToArbitrary(), facts =>
        {
            Category after = facts.Aggregate(Courses, (category, fact) => category.Apply(fact));

            after.Should().Be(Courses with { Version = 1 + facts.Count });
        }).QuickCheckThrowOnFailure();

    [Fact]
    [Rule("REQ-18")]
    public void A_draft_is_saved_without_a_category_and_published_only_with_one()
    {
        Requirement draft = Given.Draft(new RequirementContent { Name = "Brannvern" });

        Refusal refusal = draft.Publish(Prerequisites.None, isStarted: false).Refusal;
        refusal.Rule.Should().Be(RequirementRules.CategoryMissing);
        refusal.Arguments.Single().Value.Should().Be("Brannvern");
        Requirement placed = draft.Apply(draft.SaveDraft(draft.Content with { Category = Id }, Prerequisites.None, isStarted: false).Value);
        Requirement published = placed.Apply(placed.Publish(Prerequisites.None, isStarted: false).Value);
        published.Published!.Category.Should().Be(Id);
        Requirement taken = published.Apply(published.SaveDraft(published.Content with { Category = null }, Prerequisites.None, isStarted: false).Value);
        taken.Publish(Prerequisites.None, isStarted: false).Refusal.Rule.Should().Be(RequirementRules.CategoryMissing);
    }
}
