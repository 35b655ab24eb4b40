using System.Collections.Immutable;
using Competence.Requirements;
using FsCheck;
using FsCheck.Fluent;

namespace Competence.Domain.Tests.Requirements;

public class DependencyTests
{
    [Fact]
    [Rule("REQ-36")]
    public void A_definition_can_depend_on_several_others() =>
        SaveDraft(Given.Published(), Given.Ids(20, 21), Given.Published(id: 20), Given.Published(id: 21)).Value.Content.Dependencies
            .Should().Equal(Given.Ids(20, 21));

    [Fact]
    [Rule("REQ-40")]
    public void A_definition_cannot_depend_on_itself() =>
        SaveDraft(Given.Published(), Given.Ids(10), Given.Published()).Refusal.Rule.Should().Be(RequirementRules.DependsOnItself);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Rule("REQ-40")]
    public void A_definition_cannot_depend_on_itself_through_a_chain(bool throughDraft)
    {
        RequirementContent back = Given.Content() with { Dependencies = Given.Ids(10) };
        Requirement last = throughDraft ? Given.Published(id: 21).Apply(new RequirementEvent.DraftSaved(back)) : Given.Published(back, id: 21);
        Requirement middle = Given.Published(Given.Content() with { Dependencies = Given.Ids(21) }, id: 20);

        SaveDraft(Given.Published(), Given.Ids(20), middle, last).Refusal.Rule.Should().Be(RequirementRules.DependsOnItself);
    }

    [Fact]
    [Rule("REQ-40")]
    public void Publishing_looks_at_the_chain_again()
    {
        Requirement drafted = Given.Published().Apply(new RequirementEvent.DraftSaved(Given.Content() with { Dependencies = Given.Ids(20) }));
        Requirement other = Given.Published(Given.Content() with { Dependencies = Given.Ids(10) }, id: 20);

        drafted.Publish(Given.Prerequisites(other), isStarted: false).Refusal.Rule.Should().Be(RequirementRules.DependsOnItself);
    }

    [Fact]
    public void Two_ways_to_the_same_prerequisite_are_no_circle() =>
        SaveDraft(Given.Published(), Given.Ids(20, 21), Given.Published(Given.Content() with { Dependencies = Given.Ids(22) }, id: 20),
            Given.Published(Given.Content() with { Dependencies = Given.Ids(22) }, id: 21), Given.Published(id: 22)).IsAccepted.Should().BeTrue();

    [Fact]
    public void What_a_definition_depends_on_exists_and_is_not_archived()
    {
        SaveDraft(Given.Published(), Given.Ids(20)).Refusal.Rule.Should().Be(RequirementRules.DependencyUnknown);
        SaveDraft(Given.Published(), Given.Ids(20), Given.Archived(id: 20)).Refusal
            .Should().Be(RequirementRules.DependencyUnknown.Refuse(("dependency", Given.Id<RequirementId>(20))));
    }

    [Fact]
    [Rule("REQ-36", "REQ-96")]
    public void What_was_archived_after_it_was_depended_on_keeps_nobody_from_editing_and_publishing_the_rest()
    {
        Requirement dependent = Given.Published(Given.Content() with { Dependencies = Given.Ids(20) });
        RequirementContent renamed = Given.Content("Nytt navn") with { Dependencies = Given.Ids(20) };

        Requirement drafted = dependent.Apply(dependent.SaveDraft(renamed, Given.Prerequisites(Given.Archived(id: 20)), isStarted: false).Value);

        drafted.Publish(Given.Prerequisites(Given.Archived(id: 20)), isStarted: false).IsAccepted.Should().BeTrue();
        SaveDraft(drafted, Given.Ids(20, 21), Given.Archived(id: 20), Given.Archived(id: 21)).Refusal
            .Should().Be(RequirementRules.DependencyUnknown.Refuse(("dependency", Given.Id<RequirementId>(21))));
    }

    [Fact]
    [Rule("REQ-36")]
    public void What_is_published_depends_on_nothing_that_nobody_can_fulfil()
    {
        Requirement drafted = Given.Published().Apply(new RequirementEvent.DraftSaved(Given.Content() with { Dependencies = Given.Ids(20) }));
        Prerequisites unpublished = Given.Prerequisites(Given.Draft(id: 20));

        drafted.Publish(unpublished, isStarted: false).Refusal.Rule.Should().Be(RequirementRules.DependencyNotPublished);
        drafted.Publish(unpublished, isStarted: false, Given.Ids(20, 10)).IsAccepted.Should().BeTrue("both are published together");
        drafted.Publish(Given.Prerequisites(Given.Published(id: 20)), isStarted: false).IsAccepted.Should().BeTrue();
    }

    [Fact]
    [Rule("REQ-38")]
    public void A_removed_dependency_counts_until_the_change_is_published()
    {
        Requirement with = Given.Published(Given.Content() with { Dependencies = Given.Ids(20) });
        Requirement drafted = with.Apply(with.SaveDraft(Given.Content(), Prerequisites.None, isStarted: true).Value);
        Requirement published = drafted.Apply(drafted.Publish(Prerequisites.None, isStarted: true).Value);

        drafted.Published!.Dependencies.Should().Equal(Given.Ids(20));
        published.Published!.Dependencies.Should().BeEmpty();
    }

    [Fact]
    [Rule("REQ-40")]
    public void Whatever_dependencies_are_tried_no_definition_ever_leads_to_itself() =>
        Prop.ForAll(Arb.From(Gen.ArrayOf(from one in Gen.Choose(1, 6) from other in Gen.Choose(1, 6) select (one, other))), attempts =>
        {
            Dictionary<int, Requirement> all = Enumerable.Range(1, 6).ToDictionary(id => id, id => Given.Published(id: id));
            foreach ((int one, int other) in attempts)
            {
                Requirement definition = all[one];
                ImmutableArray<RequirementId> dependencies = [.. (definition.Draft ?? definition.Content).Dependencies.Union(Given.Ids(other))];
                SaveDraft(definition, dependencies, [.. all.Values]).Switch(fact => all[one] = definition.Apply(fact), _ => { });
            }

            Prerequisites graph = Given.Prerequisites(all.Values);
            all.Values.Should().OnlyContain(definition => !graph.LeadTo(definition.Id, Prerequisites.Next(definition)));
        }).QuickCheckThrowOnFailure();

    private static Result<RequirementEvent.DraftSaved> SaveDraft(
        Requirement definition, ImmutableArray<RequirementId> dependencies, params Requirement[] known) =>
        definition.SaveDraft(Given.Content("Nytt") with { Dependencies = dependencies }, Given.Prerequisites(known), isStarted: false);
}
