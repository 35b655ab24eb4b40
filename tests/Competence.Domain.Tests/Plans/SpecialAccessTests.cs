using Competence.Access;
using Competence.Plans;
using Competence.Requirements;

namespace Competence.Domain.Tests.Plans;

/// <summary>Access that follows from named plans and from central plans and definitions.</summary>
public class SpecialAccessTests
{
    [Fact]
    [Rule("PLN-92", "PLN-93")]
    public async Task Who_is_responsible_for_a_named_plan_edits_that_plan_and_sees_no_other()
    {
        using Workshop workshop = await Workshop.OpenAsync();
        Plan named = await workshop.PlanAsync(), other = await workshop.PlanAsync();
        Actor responsible = Workshop.ResponsibleForPlans(named.Id);

        (await workshop.Plans.AddSubPlanAsync(responsible, named.Id, named.Version, "Ny")).IsAccepted.Should().BeTrue();
        (await workshop.Plans.ListAsync(responsible, "")).Value.Items.Select(row => row.Id).Should().Equal(named.Id);
        (await workshop.Plans.ListAsync(responsible, "", wide: PlanListScope.WholeRegion)).Value.Items.Select(row => row.Id).Should().Equal(named.Id);
        (await workshop.Plans.FindAsync(responsible, other.Id)).Refusal.Rule.Should().Be(GeneralRules.NotFound);
        (await workshop.Plans.AddSubPlanAsync(responsible, other.Id, other.Version, "Ny")).Refusal.Rule.Should().Be(GeneralRules.NotFound);
        (await workshop.Plans.CreateAsync(responsible, Workshop.Ward, Given.Details)).Refusal.Rule.Should().Be(GeneralRules.AccessDenied);
    }

    [Fact]
    [Rule("PLN-94")]
    public async Task Who_is_responsible_for_a_named_plan_has_no_access_to_persons_by_it()
    {
        using Workshop workshop = await Workshop.OpenAsync();
        Actor responsible = Workshop.ResponsibleForPlans((await workshop.PlanAsync()).Id);

        Enum.GetValues<AccessAction>().Where(action => !AccessPolicy.Employees(responsible, action, Workshop.Today).IsEmpty).Should().BeEmpty();
        (await workshop.Plans.AssignableAsync(responsible, "")).Refusal.Rule.Should().Be(GeneralRules.AccessDenied);
    }

    [Fact]
    [Rule("REQ-08", "REQ-07")]
    public async Task Who_is_responsible_for_a_named_plan_edits_the_definitions_in_it_that_its_owner_unit_owns()
    {
        using Workshop workshop = await Workshop.OpenAsync();
        Requirement own = await workshop.PublishedAsync("Eget"), outside = await workshop.PublishedAsync("Utenfor");
        Requirement foreign = await workshop.ShareAsync(await workshop.PublishedAsync("Andres", Workshop.NextWard), Workshop.Ward);
        Actor responsible = Workshop.ResponsibleForPlans((await workshop.PlanAsync(definitions: [own, foreign])).Id);

        Requirement drafted = (await workshop.Requirements.SaveDraftAsync(responsible, own.Id, own.Version, new RequirementContent { Name = "Nytt", Category = Workshop.Category })).Value;
        (await workshop.Requirements.PublishAsync(responsible, own.Id, drafted.Version)).IsAccepted.Should().BeTrue();
        (await workshop.Requirements.SaveDraftAsync(responsible, foreign.Id, foreign.Version, new RequirementContent { Name = "Nytt" })).Refusal.Rule.Should().Be(GeneralRules.AccessDenied);
        (await workshop.Requirements.FindAsync(responsible, foreign.Id)).IsAccepted.Should().BeTrue("it opens read-only");
        (await workshop.Requirements.FindAsync(responsible, outside.Id)).Refusal.Rule.Should().Be(GeneralRules.NotFound);
        (await workshop.Requirements.SaveDraftAsync(responsible, outside.Id, outside.Version, new RequirementContent { Name = "Nytt" })).Refusal.Rule.Should().Be(GeneralRules.NotFound);
    }

    [Fact]
    [Rule("REQ-07")]
    public async Task Fetching_a_definition_gives_no_right_to_edit_it()
    {
        using Workshop workshop = await Workshop.OpenAsync();
        Requirement foreign = await workshop.ShareAsync(await workshop.PublishedAsync("Andres", Workshop.NextWard), Workshop.Ward);
        await workshop.PlanAsync(definitions: foreign);

        (await workshop.Requirements.SaveDraftAsync(Workshop.Responsible, foreign.Id, foreign.Version, new RequirementContent { Name = "Nytt" })).Refusal.Rule.Should().Be(GeneralRules.AccessDenied);
        (await workshop.Requirements.FindAsync(Workshop.Responsible, foreign.Id)).IsAccepted.Should().BeTrue();
    }

    [Theory]
    [InlineData(Role.DelegatedLeader, true)]
    [InlineData(Role.TrustAdmin, true)]
    [InlineData(Role.ResidentTrustAdmin, true)]
    [InlineData(Role.ProfessionalResponsibleA, true)]
    [InlineData(Role.ProfessionalResponsibleB, true)]
    [InlineData(null, true)]
    [InlineData(Role.SuperUser, false)]
    [InlineData(Role.ApprenticeTrustAdmin, false)]
    [InlineData(Role.EducationOfficer, false)]
    [Rule("ACC-75")]
    public async Task A_shared_definition_is_edited_and_its_draft_published_or_deleted_by_the_unit_that_owns_it_only(Role? role, bool may)
    {
        using Workshop workshop = await Workshop.OpenAsync();
        Requirement shared = await workshop.ShareAsync(await workshop.PublishedAsync("Delt", Workshop.NextWard), Workshop.Ward);
        Plan plan = await workshop.PlanAsync(definitions: shared);
        Actor owning = ActorAt(Workshop.NextWard), fetching = ActorAt(Workshop.Ward);

        (await workshop.Requirements.SaveDraftAsync(fetching, shared.Id, shared.Version, new RequirementContent { Name = "Vårt" })).IsAccepted.Should().BeFalse();
        (await workshop.Requirements.SaveDraftAsync(owning, shared.Id, shared.Version, new RequirementContent { Name = "Eierens", Category = Workshop.Category })).IsAccepted.Should().Be(may);

        Requirement drafted = may ? await workshop.FindAsync(shared.Id) : await workshop.EditAsync(shared.Id, "Eierens");
        (await workshop.Requirements.PublishAsync(fetching, shared.Id, drafted.Version)).IsAccepted.Should().BeFalse();
        (await workshop.Requirements.DiscardDraftAsync(fetching, shared.Id, drafted.Version)).IsAccepted.Should().BeFalse();
        (await workshop.Plans.ActivateAsync(Workshop.Responsible, plan.Id, plan.Version, shared.Id)).IsAccepted.Should().BeFalse("the draft must go first");
        (await workshop.FindAsync(shared.Id)).Should().Be(drafted);

        (await workshop.Requirements.PublishAsync(owning, shared.Id, drafted.Version)).IsAccepted.Should().Be(may);
        if (may)
        {
            plan = await workshop.FindAsync(plan.Id);
            (await workshop.Plans.ActivateAsync(Workshop.Responsible, plan.Id, plan.Version, shared.Id)).IsAccepted.Should().BeTrue();
        }

        Actor ActorAt(UnitId unit) => role is { } ordered
            ? Workshop.Holding(unit, Workshop.Granted(ordered, unit))
            : new Actor(Given.Lars, new ActingAs.Position(Workshop.LarsPosition, unit, LeadsEmployees: true), []);
    }

    [Fact]
    [Rule("PLN-04")]
    public async Task Only_the_central_operator_creates_central_plans_and_edits_them()
    {
        using Workshop workshop = await Workshop.OpenAsync();
        Actor admin = Workshop.Holding(Workshop.Trust, Workshop.Granted(Role.TrustAdmin, Workshop.Trust));

        (await workshop.Plans.CreateAsync(admin, Workshop.Trust, Given.Details, central: true)).Refusal.Rule.Should().Be(GeneralRules.AccessDenied);
        Plan central = (await workshop.Plans.CreateAsync(Workshop.Operator, Workshop.Region, Given.Details, central: true)).Value.Plan;
        central.IsCentral.Should().BeTrue();
        (await workshop.Plans.AddSubPlanAsync(Workshop.Operator, central.Id, central.Version, "Brann")).IsAccepted.Should().BeTrue();
        (await workshop.Plans.AddSubPlanAsync(admin, central.Id, central.Version, "Brann")).Refusal.Rule.Should().Be(GeneralRules.AccessDenied);
        Plan local = await workshop.PlanAsync();
        (await workshop.Plans.AddSubPlanAsync(Workshop.Operator, local.Id, local.Version, "Brann")).Refusal.Rule.Should().Be(GeneralRules.NotFound);
    }

    [Fact]
    [Rule("REQ-86")]
    public async Task Central_definitions_are_created_and_edited_only_by_those_who_may()
    {
        using Workshop workshop = await Workshop.OpenAsync();
        RequirementContent content = new() { Name = "Sentralt", Category = Workshop.Category, ValidityDays = 365, AllowAdaptation = true };
        Actor admin = Workshop.Holding(Workshop.Trust, Workshop.Granted(Role.TrustAdmin, Workshop.Trust));

        (await workshop.Requirements.CreateAsync(Workshop.Responsible, Workshop.Ward, content, central: true)).Refusal.Rule.Should().Be(GeneralRules.AccessDenied);
        Requirement central = (await workshop.Requirements.CreateAsync(admin, Workshop.Ward, content, central: true)).Value;
        (await workshop.Requirements.PublishAsync(Workshop.Responsible, central.Id, central.Version)).Refusal.Rule.Should().Be(GeneralRules.AccessDenied, "the ward owns it, and it is central");
        Plan plan = await workshop.PlanAsync(definitions: central);
        (await workshop.Plans.ApproveAsync(Workshop.Responsible, plan.Id, plan.Version)).Refusal.Rule.Should().Be(GeneralRules.AccessDenied, "approving would publish it");
        (await workshop.Requirements.PublishAsync(admin, central.Id, central.Version)).IsAccepted.Should().BeTrue();
    }

    [Fact]
    [Rule("REQ-86", "REQ-87", "REQ-88")]
    public async Task A_plan_that_has_fetched_an_adaptable_central_definition_sets_its_own_validity()
    {
        using Workshop workshop = await Workshop.OpenAsync();
        RequirementContent content = new() { Name = "Sentralt", Category = Workshop.Category, ValidityDays = 365, AllowAdaptation = true };
        Requirement central = await workshop.PublishedAsync("Sentralt", Workshop.Ward, content, central: true);
        Plan plan = await workshop.PlanAsync(definitions: central), other = await workshop.PlanAsync(definitions: central);

        plan = (await workshop.Plans.AdaptValidityAsync(Workshop.Responsible, plan.Id, plan.Version, central.Id, new AdaptedValidity(180, "Høy risiko"))).Value;

        LinkValidity.Of(central.Content, plan.Links[0].Adaptation).Should().Be(new LinkValidity(180, 365, IsAdapted: true));
        (await workshop.FindAsync(other.Id)).Links[0].Adaptation.Should().BeNull();
    }

    [Fact]
    [Rule("PLN-43", "PLN-44")]
    public async Task The_owner_is_changed_to_a_unit_that_one_has_access_to_and_the_right_to_edit_moves_with_it()
    {
        using Workshop workshop = await Workshop.OpenAsync();
        Plan plan = await workshop.PlanAsync();
        (await workshop.Plans.ChangeOwnerAsync(Workshop.Responsible, plan.Id, plan.Version, Workshop.NextWard)).Refusal.Rule.Should().Be(GeneralRules.AccessDenied);
        Actor both = Workshop.Holding(Workshop.Clinic, Workshop.Granted(Role.ProfessionalResponsibleA, Workshop.Clinic));

        plan = (await workshop.Plans.ChangeOwnerAsync(both, plan.Id, plan.Version, Workshop.NextWard)).Value;

        (await workshop.Plans.AddSubPlanAsync(Workshop.Responsible, plan.Id, plan.Version, "Ny")).Refusal.Rule.Should().Be(GeneralRules.AccessDenied);
        (await workshop.Plans.AddSubPlanAsync(Workshop.At(Workshop.NextWard), plan.Id, plan.Version, "Ny")).IsAccepted.Should().BeTrue();
    }

    [Fact]
    [Rule("REQ-04", "REQ-05", "PLN-26")]
    public async Task A_definition_that_is_created_in_a_plan_belongs_to_the_plans_owner_unit_and_starts_inactive()
    {
        using Workshop workshop = await Workshop.OpenAsync();
        Plan plan = await workshop.PlanAsync(Workshop.NextWard);
        Actor clinics = Workshop.Holding(Workshop.Clinic, Workshop.Granted(Role.ProfessionalResponsibleA, Workshop.Clinic));

        plan = (await workshop.Plans.AddNewAsync(clinics, plan.Id, plan.Version, plan.SubPlans[0].Id, new RequirementContent { Name = "Nytt", Category = Workshop.Category })).Value;

        PlanLink link = plan.Links.Should().ContainSingle().Subject;
        (link.State, link.RequirementVersion).Should().Be((PlanLinkState.Inactive, 0));
        Requirement created = await workshop.FindAsync(link.Requirement);
        (created.OwnerUnit, created.HasDraft, created.IsCentral).Should().Be((Workshop.NextWard, true, false));
        (await workshop.Plans.AddNewAsync(clinics, plan.Id, plan.Version, Given.First, new RequirementContent { Name = "Nytt" })).Refusal.Rule.Should().Be(PlanRules.SubPlanUnknown);
        (await workshop.Plans.AddNewAsync(clinics, plan.Id, plan.Version, plan.SubPlans[0].Id, new RequirementContent { Name = "" })).Refusal.Rule.Should().Be(GeneralRules.TextMissing);
    }
}
