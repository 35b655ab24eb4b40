using Competence.Plans;
using Competence.Requirements;

namespace Competence.Domain.Tests.Plans;

public class RemovalTests
{
    public enum Assigned
    {
        Never,
        WithinADay,
        Later,
    }

    // The rulebook's table of deleting and deactivating in a plan, whole. A requirement of a competence plan has no level.
    [Theory]
    [InlineData(RequirementLevel.None, Assigned.Never, true, false)]
    [InlineData(RequirementLevel.None, Assigned.WithinADay, true, true)]
    [InlineData(RequirementLevel.None, Assigned.Later, false, true)]
    [InlineData(RequirementLevel.Local, Assigned.Never, true, false)]
    [InlineData(RequirementLevel.Local, Assigned.WithinADay, true, true)]
    [InlineData(RequirementLevel.Local, Assigned.Later, false, true)]
    [InlineData(RequirementLevel.Regional, Assigned.Never, false, true)]
    [InlineData(RequirementLevel.Regional, Assigned.WithinADay, false, true)]
    [InlineData(RequirementLevel.Regional, Assigned.Later, false, true)]
    [InlineData(RequirementLevel.National, Assigned.Never, false, false)]
    [InlineData(RequirementLevel.National, Assigned.WithinADay, false, false)]
    [InlineData(RequirementLevel.National, Assigned.Later, false, false)]
    [Rule("PLN-33", "PLN-34", "PLN-37", "PLN-98")]
    public void A_link_is_deleted_or_deactivated(RequirementLevel level, Assigned assigned, bool deleted, bool deactivated)
    {
        Requirement definition = Given.Published(40) with { Level = level };
        Plan inactive = Given.Holding(definition);
        bool isAssigned = assigned != Assigned.Never;
        Instant now = Given.Monday + (assigned == Assigned.WithinADay ? Duration.FromHours(23) : Duration.FromDays(200));

        foreach (Plan plan in new[] { inactive, inactive.Activated(definition) })
        {
            plan.DeleteLink(definition, isAssigned, now).IsAccepted.Should().Be(deleted);
            plan.DeactivateLink(definition, "Utgått", isAssigned).IsAccepted.Should().Be(deactivated);
        }
    }

    [Theory]
    [InlineData("2026-03-03T08:59:00Z", true)]
    [InlineData("2026-03-03T09:00:00Z", true)]
    [InlineData("2026-03-03T09:00:00.000001Z", false)]
    [InlineData("2026-03-03T09:01:00Z", false)]
    [Rule("PLN-34", "PLN-35")]
    public void Worked_example_3_a_link_is_deleted_for_24_hours_after_it_was_added(string now, bool deleted)
    {
        Requirement definition = Given.Published(40);
        Result<PlanEvent.LinkDeleted> result = Given.Holding(definition).Activated(definition)
            .DeleteLink(definition, isAssigned: true, NodaTime.Text.InstantPattern.ExtendedIso.Parse(now).Value);

        result.IsAccepted.Should().Be(deleted);
        if (!deleted)
        {
            result.Refusal.Should().Be(PlanRules.DeletionTooLate.Refuse(("linkedAt", Given.Monday)));
        }
    }

    [Fact]
    [Rule("PLN-35")]
    public void Reactivating_a_link_does_not_start_the_24_hours_anew()
    {
        Requirement definition = Given.Published(40);
        Plan plan = Given.Holding(definition).Activated(definition).Apply(new PlanEvent.LinkDeactivated(definition.Id, "Utgått"));

        plan.Apply(plan.Reactivate(definition, Given.Second).Value).Links[0].LinkedAt.Should().Be(Given.Monday);
    }

    [Fact]
    [Rule("PLN-32", "PLN-74")]
    public void Deleting_takes_out_the_link_only_and_makes_no_version()
    {
        Requirement one = Given.Published(40), other = Given.Published(41);
        Plan plan = Given.Holding(one, other).Activated(one);
        Plan after = plan.Apply(plan.DeleteLink(one, isAssigned: false, Given.Monday).Value);

        after.Links.Should().Equal(plan.Links[1]);
        after.VersionNumber.Should().Be(plan.VersionNumber);
        after.AddLinks(Given.First, [one], Given.WardPath, Given.Monday).IsAccepted.Should().BeTrue("it can be added again");
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [Rule("PLN-38")]
    public void Deactivating_demands_a_reason(string reason) =>
        Given.Holding(Given.Published(40)).DeactivateLink(Given.Published(40), reason, isAssigned: true).Refusal
            .Should().Be(GeneralRules.TextMissing.Refuse(("field", "reason")));

    [Fact]
    [Rule("PLN-38", "PLN-74")]
    public void A_deactivated_link_keeps_its_reason_and_makes_no_version()
    {
        Requirement definition = Given.Published(40);
        Plan plan = Given.Holding(definition).Activated(definition);
        Plan after = plan.Apply(plan.DeactivateLink(definition, " Utgått ", isAssigned: true).Value);

        after.Links.Should().Equal(plan.Links[0] with { State = PlanLinkState.Deactivated, DeactivationReason = "Utgått" });
        after.ActiveLinks.Should().BeEmpty();
        after.VersionNumber.Should().Be(plan.VersionNumber);
        after.DeactivateLink(definition, "Igjen", isAssigned: true).Refusal.Rule.Should().Be(PlanRules.AlreadyDeactivated);
        plan.DeactivateLink(definition, new string('å', 1001), isAssigned: true).Refusal.Rule.Should().Be(GeneralRules.TextTooLong);
    }

    [Fact]
    [Rule("PLN-41", "PLN-42", "PLN-74")]
    public void A_reactivated_link_is_active_at_once_in_the_chosen_sub_plan_and_counts_as_activation()
    {
        Requirement definition = Given.Published(40);
        Plan plan = Given.Holding(definition).Activated(definition).Apply(new PlanEvent.LinkDeactivated(definition.Id, "Utgått"));
        Plan back = plan.Apply(plan.Reactivate(definition with { PublishedVersion = 2 }, Given.Second).Value);

        back.Links.Should().Equal(new PlanLink(definition.Id, Given.Second, PlanLinkState.Active, RequirementVersion: 2, Given.Monday));
        (plan.VersionNumber.ToString(), back.VersionNumber.ToString()).Should().Be(("1.0", "1.1"));
        plan.Reactivate(definition, Given.Id<SubPlanId>(99)).Refusal.Rule.Should().Be(PlanRules.SubPlanUnknown);
        back.Reactivate(definition, Given.First).Refusal.Rule.Should().Be(PlanRules.NotDeactivated);
    }

    [Fact]
    [Rule("PLN-42")]
    public void A_reactivated_link_to_a_definition_with_a_draft_waits_for_approval()
    {
        Requirement definition = Given.Published(40);
        Plan plan = Given.Holding(definition).Activated(definition).Apply(new PlanEvent.LinkDeactivated(definition.Id, "Utgått"));
        Plan back = plan.Apply(plan.Reactivate(Given.PublishedWithDraft(40), Given.Second).Value);

        back.Links.Should().Equal(new PlanLink(definition.Id, Given.Second, PlanLinkState.Inactive, RequirementVersion: 1, Given.Monday));
        back.VersionNumber.Should().Be(plan.VersionNumber);
        back.Pending([Given.PublishedWithDraft(40)]).Should().ContainSingle().Which.Kind.Should().Be(PendingKind.PublishAndActivate);
    }

    [Fact]
    [Rule("PLN-42", "PLN-67")]
    public void A_link_that_comes_back_inactive_holds_what_is_published_by_then()
    {
        Requirement definition = Given.Published(40);
        Plan plan = Given.Holding(definition).Activated(definition).Apply(new PlanEvent.LinkDeactivated(definition.Id, "Utgått"));

        plan.Apply(plan.Reactivate(Given.PublishedWithDraft(40) with { PublishedVersion = 3 }, Given.Second).Value).Links[0]
            .RequirementVersion.Should().Be(3);
    }

    [Fact]
    [Rule("REQ-13")]
    public void A_definition_that_became_one_for_residents_meanwhile_does_not_come_back()
    {
        Plan plan = Given.Holding(Given.Published(40)).Apply(new PlanEvent.LinkDeactivated(Given.Id<RequirementId>(40), "Utgått"));
        RequirementContent content = new() { Name = "Krav 40", DocumentationForm = DocumentationForm.SignatureSupervisor };

        plan.Reactivate(Given.Published(40, content: content), Given.First).Refusal.Should().Be(PlanRules.ForResidentsOnly.Refuse(("name", "Krav 40")));
        plan.Reactivate(Given.Published(40).Apply(new RequirementEvent.DraftSaved(content)), Given.First).Refusal.Rule.Should().Be(PlanRules.ForResidentsOnly);
    }

    [Fact]
    public void What_the_plan_does_not_hold_is_not_removed()
    {
        Given.Plan().DeleteLink(Given.Published(40), isAssigned: false, Given.Monday).Refusal.Rule.Should().Be(PlanRules.NotInPlan);
        Given.Plan().DeactivateLink(Given.Published(40), "Utgått", isAssigned: true).Refusal.Rule.Should().Be(PlanRules.NotInPlan);
        Given.Plan().Reactivate(Given.Published(40), Given.First).Refusal.Rule.Should().Be(PlanRules.NotInPlan);
    }
}
