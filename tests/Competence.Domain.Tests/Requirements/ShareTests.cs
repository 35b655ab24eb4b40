using Competence.Requirements;

namespace Competence.Domain.Tests.Requirements;

public class ShareTests
{
    private static readonly UnitId Region = Given.Id<UnitId>(100), Trust = Given.Id<UnitId>(101), Below = Given.Id<UnitId>(102), New = Given.Id<UnitId>(103);

    [Fact]
    [Rule("REQ-49")]
    public void A_new_definition_is_shared_with_its_own_unit()
    {
        Requirement created = Given.Draft();

        created.Shares.Should().Equal(new RequirementShare(Given.Ward, IncludeSubUnits: false));
        created.IsSharedWith([Given.Ward, Trust, Region]).Should().BeTrue();
        created.Apply(created.EndShare(Given.Ward).Value).IsSharedWith([Given.Ward, Trust, Region]).Should().BeFalse("that share is ended like any other");
    }

    [Fact]
    [Rule("REQ-50", "REQ-67")]
    public void Shares_are_added_for_several_units_at_once_and_are_no_part_of_the_draft()
    {
        RequirementShare one = new(Trust, IncludeSubUnits: true), other = new(Given.NextWard, IncludeSubUnits: false);
        Requirement shared = Given.Published().Apply(Given.Published().Share([one, other]).Value);

        shared.Shares.Should().Equal(new RequirementShare(Given.Ward, false), one, other);
        shared.HasDraft.Should().BeFalse();
    }

    [Fact]
    public void Sharing_again_with_another_reach_replaces_the_share()
    {
        Requirement shared = Given.Published().Apply(Given.Published().Share([new RequirementShare(Given.Ward, IncludeSubUnits: true)]).Value);

        shared.Shares.Should().Equal(new RequirementShare(Given.Ward, IncludeSubUnits: true));
        shared.Share([new RequirementShare(Given.Ward, IncludeSubUnits: true)]).Refusal.Rule.Should().Be(RequirementRules.NothingToShare);
        shared.Share([]).Refusal.Rule.Should().Be(RequirementRules.NothingToShare);
    }

    [Fact]
    public void Of_two_shares_for_a_unit_at_once_the_last_counts()
    {
        RequirementShare first = new(Trust, IncludeSubUnits: true), last = new(Trust, IncludeSubUnits: false);

        Given.Published().Share([first, last]).Value.Shares.Should().Equal(last);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    [Rule("REQ-51")]
    public void A_share_covers_units_below_only_when_it_includes_them(bool includeSubUnits, bool covered)
    {
        Requirement shared = Given.Published().Apply(new RequirementEvent.Shared([new RequirementShare(Trust, includeSubUnits)]));

        shared.IsSharedWith([Trust, Region]).Should().BeTrue();
        shared.IsSharedWith([Below, Trust, Region]).Should().Be(covered);
        shared.IsSharedWith([New, Below, Trust, Region]).Should().Be(covered, "a unit that is created later is below as well");
        shared.IsSharedWith([Region]).Should().BeFalse();
        shared.IsSharedWith([]).Should().BeFalse();
    }

    [Fact]
    [Rule("REQ-97")]
    public void The_administration_list_leaves_out_what_is_archived_and_what_others_own()
    {
        RequirementRow row = new(Given.RequirementId, "Brannvern", SortKey.Of("Brannvern"), "brannvern rømningsveier", Given.Ward, "Ward", 1, HasDraft: false, IsCentral: false, IsArchived: false);
        RequirementRow[] rows = [row with { IsArchived = true }, row with { OwnerUnit = Given.NextWard }, row];

        new RequirementsOwnedBySpec([Given.Ward], new RequirementListQuery(" RØMNING ")).Evaluate(rows).Should().Equal(row);
        new RequirementsOwnedBySpec(owners: null, new RequirementListQuery()).Evaluate(rows).Should().HaveCount(2);
        new RequirementsOwnedBySpec([Given.Ward], new RequirementListQuery("hygiene")).Evaluate(rows).Should().BeEmpty();
    }

    [Fact]
    [Rule("REQ-53")]
    public void An_ended_share_stops_further_fetching_and_can_be_given_again()
    {
        RequirementShare share = new(Trust, IncludeSubUnits: true);
        Requirement shared = Given.Published().Apply(new RequirementEvent.Shared([share]));
        Requirement ended = shared.Apply(shared.EndShare(Trust).Value);

        ended.IsSharedWith([Below, Trust, Region]).Should().BeFalse();
        ended.EndShare(Trust).Refusal.Rule.Should().Be(RequirementRules.NotShared);
        ended.Apply(ended.Share([share]).Value).IsSharedWith([Below, Trust, Region]).Should().BeTrue();
    }
}
