using System.Collections.Immutable;
using Competence.Plans;
using Competence.Requirements;

namespace Competence.Domain.Tests.Plans;

public class LinkTests
{
    [Fact]
    [Rule("PLN-26", "PLN-74")]
    public void An_added_definition_starts_inactive_and_makes_no_version()
    {
        Plan plan = Given.Plan().At("2.2");
        Plan added = plan.Apply(Add(plan, Given.Published(40), Given.Draft(41)).Value);

        added.Links.Should().Equal(
            new PlanLink(Given.Id<RequirementId>(40), Given.First, PlanLinkState.Inactive, RequirementVersion: 1, Given.Monday),
            new PlanLink(Given.Id<RequirementId>(41), Given.First, PlanLinkState.Inactive, RequirementVersion: 0, Given.Monday));
        added.ActiveLinks.Should().BeEmpty();
        added.VersionNumber.ToString().Should().Be("2.2");
    }

    [Fact]
    [Rule("PLN-02")]
    public void A_requirement_is_added_only_under_a_sub_plan() =>
        (Given.Plan() with { SubPlans = [] }).AddLinks(Given.First, [Given.Published(40)], Given.WardPath, Given.Monday)
            .Refusal.Rule.Should().Be(PlanRules.SubPlanUnknown);

    [Fact]
    public void At_least_one_definition_is_chosen() => Add(Given.Plan()).Refusal.Rule.Should().Be(PlanRules.NothingChosen);

    [Theory]
    [InlineData(PlanLinkState.Inactive)]
    [InlineData(PlanLinkState.Active)]
    [Rule("PLN-28")]
    public void The_same_definition_is_not_added_twice(PlanLinkState state)
    {
        Plan plan = Given.Holding(Given.Published(40));
        plan = plan with { Links = [plan.Links[0] with { State = state }] };

        plan.AddLinks(Given.Second, [Given.Published(41), Given.Published(40)], Given.WardPath, Given.Monday).Refusal
            .Should().Be(PlanRules.AlreadyInPlan.Refuse(("name", "Krav 40")));
    }

    [Fact]
    [Rule("PLN-28")]
    public void A_definition_that_is_ticked_twice_is_added_once() =>
        Add(Given.Plan(), Given.Published(40), Given.Published(40)).Value.Links.Should().HaveCount(1);

    [Fact]
    [Rule("PLN-29")]
    public void A_deactivated_link_blocks_adding_the_definition_again()
    {
        Plan plan = Given.Holding(Given.Published(40)).Apply(new PlanEvent.LinkDeactivated(Given.Id<RequirementId>(40), "Utgått"));

        Add(plan, Given.Published(40)).Refusal.Rule.Should().Be(PlanRules.DeactivatedInPlan);
    }

    [Fact]
    [Rule("REQ-48", "REQ-51")]
    public void Only_what_is_shared_with_the_owner_of_the_plan_is_fetched()
    {
        Requirement shared = Given.Published(40);
        Requirement unshared = shared with { Shares = [new RequirementShare(Given.NextWard, true), new RequirementShare(Given.WardPath[1], false)] };

        Add(Given.Plan(), shared).IsAccepted.Should().BeTrue();
        Add(Given.Plan(), unshared).Refusal.Should().Be(PlanRules.NotShared.Refuse(("name", "Krav 40")));
        Add(Given.Plan(), unshared with { Shares = [new RequirementShare(Given.WardPath[1], true)] }).IsAccepted.Should().BeTrue();
    }

    [Fact]
    [Rule("REQ-53")]
    public void A_definition_stays_in_the_plan_when_its_share_ends()
    {
        Requirement ended = Given.Published(40).Apply(new RequirementEvent.ShareEnded(Given.Ward));

        Given.Holding(Given.Published(40)).Activate(ended).IsAccepted.Should().BeTrue();
        Add(Given.Plan(), ended).Refusal.Rule.Should().Be(PlanRules.NotShared);
    }

    [Fact]
    [Rule("REQ-93")]
    public void An_archived_definition_is_neither_added_activated_nor_reactivated()
    {
        Requirement archived = Given.Archived(Given.Published(40));
        Plan plan = Given.Holding(archived);

        Add(Given.Plan(), archived).Refusal.Rule.Should().Be(PlanRules.RequirementArchived);
        plan.Activate(archived).Refusal.Rule.Should().Be(PlanRules.RequirementArchived);
        plan.Apply(new PlanEvent.LinkDeactivated(archived.Id, "Utgått")).Reactivate(archived, Given.First).Refusal.Rule.Should().Be(PlanRules.RequirementArchived);
    }

    [Theory]
    [InlineData(DocumentationForm.SignatureEvaluationBoard, false)]
    [InlineData(DocumentationForm.SignatureSigner, false)]
    [InlineData(DocumentationForm.SignatureSupervisor, false)]
    [InlineData(DocumentationForm.Signature, true)]
    [InlineData(DocumentationForm.SelfRegistration, true)]
    [Rule("REQ-13")]
    public void A_signature_variant_for_residents_is_not_placed_in_a_competence_plan(DocumentationForm form, bool accepted)
    {
        RequirementContent content = new() { Name = "Krav 40", DocumentationForm = form };
        Requirement published = Given.Published(40, content: content);
        Requirement changedLater = Given.Published(40).Apply(new RequirementEvent.DraftSaved(content));
        Requirement publishedLater = changedLater.Apply(new RequirementEvent.Published(2));

        Add(Given.Plan(), published).IsAccepted.Should().Be(accepted);
        Add(Given.Plan(), changedLater).IsAccepted.Should().Be(accepted);
        Given.Holding(Given.Published(40)).TakePublished([publishedLater]).IsAccepted.Should().Be(accepted, "a definition in the plan cannot become one either");
        Given.Holding(Given.Published(40)).Approve([publishedLater]).IsAccepted.Should().Be(accepted);
    }

    [Fact]
    [Rule("PLN-30", "PLN-31")]
    public void Activating_makes_the_published_version_visible()
    {
        Requirement definition = Given.Published(40) with { PublishedVersion = 3 };
        Plan plan = Given.Holding(Given.Published(40));
        Plan active = plan.Apply(plan.Activate(definition).Value);

        active.ActiveLinks.Should().Equal(plan.Links[0] with { State = PlanLinkState.Active, RequirementVersion = 3 });
        active.Activate(definition).Refusal.Should().Be(PlanRules.NotInactive.Refuse(("state", PlanLinkState.Active)));
    }

    [Fact]
    [Rule("PLN-31", "REQ-64", "REQ-56")]
    public void A_single_link_is_activated_only_when_its_definition_is_published_and_has_no_draft()
    {
        Given.Holding(Given.Draft(40)).Activate(Given.Draft(40)).Refusal.Rule.Should().Be(PlanRules.NotPublished);
        Given.Holding(Given.Published(40)).Activate(Given.PublishedWithDraft(40)).Refusal.Rule.Should().Be(PlanRules.HasDraft);
        Given.Holding(Given.Published(40)).Activate(Given.Published(40)).IsAccepted.Should().BeTrue();
        Given.Plan().Activate(Given.Published(40)).Refusal.Rule.Should().Be(PlanRules.NotInPlan);
    }

    [Fact]
    [Rule("PLN-77")]
    public void An_archived_plan_can_no_longer_be_changed_or_published()
    {
        Requirement definition = Given.Published(40);
        Plan archived = Given.Holding(definition) with { IsArchived = true };
        ImmutableArray<Refusal> refusals =
        [
            archived.ChangeDetails(Given.Details).Refusal,
            archived.ChangeOwner(Given.NextWard).Refusal,
            archived.AddSubPlan(Given.Id<SubPlanId>(22), "Ny", false).Refusal,
            archived.ChangeSubPlan(Given.First, "Ny", false).Refusal,
            archived.MoveSubPlan(Given.First, 1).Refusal,
            archived.RemoveSubPlan(Given.Second).Refusal,
            Add(archived, Given.Published(41)).Refusal,
            archived.Activate(definition).Refusal,
            archived.Reactivate(definition, Given.First).Refusal,
            archived.DeleteLink(definition, isAssigned: false, Given.Monday).Refusal,
            archived.DeactivateLink(definition, "Utgått", isAssigned: true).Refusal,
            archived.ToApprove([definition], selected: null).Refusal,
            archived.AdaptValidity(definition, adaptation: null).Refusal,
            archived.SetDocumentPeople(Given.Kari, Given.Lars).Refusal,
            archived.Publish(new PlanPublication(Given.Ward, false)).Refusal,
            archived.Unpublish(Given.Ward).Refusal,
        ];

        refusals.Select(refusal => refusal.Rule).Distinct().Should().Equal(PlanRules.Archived);
        archived.HeldAmong([definition]).Should().BeEmpty();
    }

    private static Result<PlanEvent.LinksAdded> Add(Plan plan, params ImmutableArray<Requirement> definitions) =>
        plan.AddLinks(Given.First, definitions, Given.WardPath, Given.Monday);
}
