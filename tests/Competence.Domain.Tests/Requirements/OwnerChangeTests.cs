using Competence.Domain.Tests.Plans;
using Competence.Plans;
using Competence.Requirements;

namespace Competence.Domain.Tests.Requirements;

public class OwnerChangeTests
{
    private static readonly Actor OfBoth = Workshop.Holding(
        Workshop.Ward, Workshop.Granted(Role.ProfessionalResponsibleA, Workshop.Ward), Workshop.Granted(Role.ProfessionalResponsibleA, Workshop.NextWard));

    [Fact]
    [Rule("REQ-09", "REQ-58")]
    public void Another_owner_is_draft_until_it_is_published()
    {
        Requirement published = Given.Published();
        Requirement drafted = published.Apply(published.SaveDraft(Given.Content() with { OwnerUnit = Given.NextWard }, Prerequisites.None, isStarted: false).Value);

        (drafted.OwnerUnit, drafted.Draft!.OwnerUnit).Should().Be((Given.Ward, (UnitId?)Given.NextWard));
        drafted.DraftFields.Should().Equal(RequirementField.OwnerUnit);

        Requirement handed = drafted.Apply(drafted.Publish(Prerequisites.None, isStarted: false).Value);
        (handed.OwnerUnit, handed.Published, handed.HasDraft).Should().Be((Given.NextWard, Given.Content(), false));
        Requirement discarded = drafted.Apply(drafted.DiscardDraft().Value);
        discarded.OwnerUnit.Should().Be(Given.Ward);
    }

    [Fact]
    [Rule("REQ-09", "REQ-59")]
    public void The_owner_that_it_has_is_no_change()
    {
        Given.Published().SaveDraft(Given.Content() with { OwnerUnit = Given.Ward }, Prerequisites.None, isStarted: false).Refusal.Rule
            .Should().Be(RequirementRules.DraftUnchanged);
        Requirement.Create(Given.RequirementId, Given.Ward, isCentral: false, Given.Content() with { OwnerUnit = Given.Ward }, Prerequisites.None).Value.Content
            .Should().Be(Given.Content());
    }

    [Fact]
    [Rule("REQ-05", "REQ-09")]
    public void A_new_definition_is_owned_by_the_unit_in_which_it_is_created_whatever_its_content_names()
    {
        RequirementEvent.Created created = Requirement.Create(
            Given.RequirementId, Given.Ward, isCentral: false, Given.Content() with { OwnerUnit = Given.NextWard }, Prerequisites.None).Value;
        Requirement drafted = Requirement.From(created);

        Requirement published = drafted.Apply(drafted.Publish(Prerequisites.None, isStarted: false).Value);

        (drafted.Content.OwnerUnit, published.OwnerUnit, published.IsSharedWith([Given.NextWard])).Should().Be((null, Given.Ward, false));
    }

    [Fact]
    [Rule("REQ-10")]
    public void The_shares_stay_and_the_new_owner_gets_one_when_it_has_none()
    {
        RequirementShare own = new(Given.Ward, IncludeSubUnits: false), wide = new(Given.NextWard, IncludeSubUnits: true);

        HandedOver(Given.Published()).Shares.Should().Equal(own, new RequirementShare(Given.NextWard, IncludeSubUnits: false));
        HandedOver(Given.Published().Apply(new RequirementEvent.Shared([wide]))).Shares.Should().Equal(own, wide);
        Requirement unshared = Given.Published().Apply(new RequirementEvent.ShareEnded(Given.Ward)).Apply(new RequirementEvent.DraftSaved(Given.Content("Ny")));
        unshared.Apply(unshared.Publish(Prerequisites.None, isStarted: false).Value).Shares.Should().BeEmpty("an owner that stays gets no share");
    }

    [Fact]
    [Rule("REQ-09", "REQ-10", "REQ-07")]
    public async Task Who_has_access_to_both_units_hands_it_over_and_plans_keep_it()
    {
        using Workshop workshop = await Workshop.OpenAsync();
        Requirement definition = await workshop.PublishedAsync("Brannvern");
        Plan plan = await workshop.PlanAsync(definitions: definition);
        await workshop.ActivateAsync(plan.Id, definition.Id);

        Requirement drafted = (await workshop.Requirements.SaveDraftAsync(
            OfBoth, definition.Id, definition.Version, definition.Content with { OwnerUnit = Workshop.NextWard })).Value;
        (await workshop.Requirements.SaveDraftAsync(Workshop.At(Workshop.NextWard), definition.Id, drafted.Version, Given.Content("Ny"))).Refusal.Rule
            .Should().Be(GeneralRules.AccessDenied, "it is only a draft");
        Requirement handed = (await workshop.Requirements.PublishAsync(Workshop.Responsible, definition.Id, drafted.Version)).Value.Requirement;

        handed.OwnerUnit.Should().Be(Workshop.NextWard);
        (await workshop.FindAsync(plan.Id)).FindLink(definition.Id)!.State.Should().Be(PlanLinkState.Active);
        (await workshop.Requirements.SaveDraftAsync(Workshop.Responsible, definition.Id, handed.Version, Given.Content("Ny"))).Refusal.Rule
            .Should().Be(GeneralRules.AccessDenied);
        (await workshop.Requirements.SaveDraftAsync(Workshop.At(Workshop.NextWard), definition.Id, handed.Version, Given.Content("Ny"))).IsAccepted.Should().BeTrue();
    }

    [Fact]
    [Rule("REQ-09")]
    public async Task It_is_handed_over_only_to_a_unit_that_exists_and_that_the_editor_has_access_to_on_the_day()
    {
        using Workshop workshop = await Workshop.OpenAsync();
        Requirement definition = await workshop.PublishedAsync("Brannvern");
        UnitId unknown = Plans.Given.Id<UnitId>(999);
        Actor ended = Workshop.Holding(
            Workshop.Ward, Workshop.Granted(Role.ProfessionalResponsibleA, Workshop.Ward),
            Workshop.Granted(Role.ProfessionalResponsibleA, Workshop.NextWard, to: Workshop.Today.PlusDays(-1)));

        (await HandOverAsync(Workshop.Responsible, unknown)).Refusal.Should().Be(GeneralRules.NotFound.Refuse(("what", "unit"), ("id", unknown)));
        (await HandOverAsync(Workshop.Responsible, Workshop.NextWard)).Refusal.Rule.Should().Be(GeneralRules.AccessDenied);
        (await HandOverAsync(ended, Workshop.NextWard)).Refusal.Rule.Should().Be(GeneralRules.AccessDenied);
        (await HandOverAsync(OfBoth, Workshop.NextTrust)).Refusal.Rule.Should().Be(GeneralRules.AccessDenied);
        definition = (await HandOverAsync(OfBoth, Workshop.NextWard)).Value;
        (await workshop.Requirements.SaveDraftAsync(
            Workshop.Responsible, definition.Id, definition.Version, definition.Draft! with { Name = "Nytt navn" })).Value.Draft!.OwnerUnit
            .Should().Be(Workshop.NextWard, "who edits other fields of the draft leaves the owner that another put there");

        ValueTask<Result<Requirement>> HandOverAsync(Actor actor, UnitId unit) =>
            workshop.Requirements.SaveDraftAsync(actor, definition.Id, definition.Version, definition.Content with { OwnerUnit = unit });
    }

    private static Requirement HandedOver(Requirement definition)
    {
        Requirement drafted = definition.Apply(
            definition.SaveDraft(definition.Content with { OwnerUnit = Given.NextWard }, Prerequisites.None, isStarted: false).Value);
        return drafted.Apply(drafted.Publish(Prerequisites.None, isStarted: false).Value);
    }
}
