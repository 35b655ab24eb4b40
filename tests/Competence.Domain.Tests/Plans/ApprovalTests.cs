using System.Collections.Immutable;
using Competence.Plans;
using Competence.Requirements;

namespace Competence.Domain.Tests.Plans;

public class ApprovalTests
{
    private static readonly Requirement
        Kind1 = Given.Draft(41),
        Kind2 = Given.PublishedWithDraft(42),
        Kind3 = Given.Published(43),
        Kind4 = Given.PublishedWithDraft(44, Given.NextWard),
        Foreign = Given.Published(45, Given.NextWard),
        ForeignActiveDraft = Given.PublishedWithDraft(46, Given.NextWard),
        Settled = Given.Published(47);

    private static readonly ImmutableArray<Requirement> All = [Kind1, Kind2, Kind3, Kind4, Foreign, ForeignActiveDraft, Settled];

    private static Plan Plan => Given.Holding(All).Activated(Kind2, ForeignActiveDraft, Settled).At("1.4");

    [Fact]
    [Rule("PLN-47", "PLN-51", "PLN-52")]
    public void Every_definition_with_something_pending_is_listed_by_its_kind() =>
        Plan.Pending(All).Select(item => (item.Requirement, item.Kind, item.CanBeApproved, item.PublishesDraft)).Should().Equal(
            (Kind1, PendingKind.PublishAndActivate, true, true),
            (Kind2, PendingKind.Publish, true, true),
            (Kind3, PendingKind.Activate, true, false),
            (Kind4, PendingKind.DraftOfAnotherUnit, false, false),
            (Foreign, PendingKind.Activate, true, false));

    [Fact]
    [Rule("PLN-52", "PLN-53")]
    public void Approve_all_takes_everything_but_drafts_of_other_units() =>
        Plan.ToApprove(All, selected: null).Value.Select(item => item.Requirement).Should().Equal(Kind1, Kind2, Kind3, Foreign);

    [Fact]
    [Rule("PLN-47")]
    public void A_ticked_selection_is_approved_in_the_order_of_the_plan() =>
        Plan.ToApprove(All, [Kind3.Id, Kind1.Id]).Value.Select(item => item.Requirement).Should().Equal(Kind1, Kind3);

    [Fact]
    [Rule("PLN-51", "PLN-52")]
    public void The_draft_of_another_unit_cannot_be_ticked() =>
        Plan.ToApprove(All, [Kind1.Id, Kind4.Id]).Refusal.Should().Be(PlanRules.DraftOfAnotherUnit.Refuse(("name", "Krav 44")));

    [Fact]
    public void Only_what_is_pending_can_be_ticked()
    {
        Plan.ToApprove(All, [Kind1.Id, Settled.Id]).Refusal.Should().Be(PlanRules.NotPending.Refuse(("requirement", Settled.Id)));
        Plan.ToApprove(All, [ForeignActiveDraft.Id]).Refusal.Rule.Should().Be(PlanRules.NotPending);
        Plan.ToApprove(All, []).Refusal.Rule.Should().Be(PlanRules.NothingToApprove);
        Given.Holding(Kind4).ToApprove([Kind4], selected: null).Refusal.Rule.Should().Be(PlanRules.NothingToApprove);
        Given.Plan().Approve([]).Refusal.Rule.Should().Be(PlanRules.NothingToApprove);
    }

    [Fact]
    public void Deactivated_links_and_archived_definitions_are_not_pending()
    {
        Given.Holding(Kind1).Apply(new PlanEvent.LinkDeactivated(Kind1.Id, "Utgått")).Pending([Kind1]).Should().BeEmpty();
        Given.Holding(Kind3).Pending([Given.Archived(Kind3)]).Should().BeEmpty();
    }

    [Fact]
    [Rule("PLN-48", "PLN-49", "PLN-50")]
    public void Approved_links_are_active_with_the_versions_published_now()
    {
        Requirement published1 = Kind1.Apply(new RequirementEvent.Published(1)), published2 = Kind2.Apply(new RequirementEvent.Published(2));
        Plan approved = Plan.Apply(Plan.Approve([published1, published2, Kind3]).Value);

        approved.Links.Select(link => (link.Requirement, link.State, link.RequirementVersion)).Should().StartWith(
        [
            (Kind1.Id, PlanLinkState.Active, 1),
            (Kind2.Id, PlanLinkState.Active, 2),
            (Kind3.Id, PlanLinkState.Active, 1),
            (Kind4.Id, PlanLinkState.Inactive, 1),
        ]);
        approved.VersionNumber.ToString().Should().Be("2.0");
    }
}
