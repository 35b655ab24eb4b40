using Competence.Plans;
using Competence.Requirements;

namespace Competence.Domain.Tests.Plans;

public class PlanListTests
{
    [Fact]
    [Rule("PLN-04")]
    public async Task The_operator_finds_a_central_plan_and_no_other()
    {
        using Workshop workshop = await Workshop.OpenAsync();
        Plan central = (await workshop.Plans.CreateAsync(Workshop.Operator, Workshop.Region, Given.Details, central: true)).Value.Plan;
        Plan local = await workshop.PlanAsync();

        (await workshop.Plans.FindAsync(Workshop.Operator, central.Id)).Value.Should().Be(central);
        (await workshop.Plans.FindAsync(Workshop.Operator, local.Id)).Refusal.Rule.Should().Be(GeneralRules.NotFound);
    }

    [Fact]
    public async Task Who_edits_the_whole_region_has_all_plans_in_the_list_to_edit()
    {
        using Workshop workshop = await Workshop.OpenAsync();
        Plan[] plans = [await workshop.PlanAsync(), await workshop.PlanAsync(Workshop.NextTrust)];
        Actor admin = Workshop.Holding(Workshop.Ward, new RoleGrant(Role.TrustAdmin, new RoleScope.OfRegion(), Workshop.Today));

        (await ListAsync(workshop, admin, PlanListScope.Editable)).Should().BeEquivalentTo(plans.Select(plan => plan.Id));
    }

    [Fact]
    public async Task The_list_of_the_own_trust_is_that_of_the_trust_one_acts_in_and_the_region_is_no_trust()
    {
        using Workshop workshop = await Workshop.OpenAsync();
        Plan inTrust = await workshop.PlanAsync();
        await workshop.PlanAsync(Workshop.NextTrust);

        (await ListAsync(workshop, At(Workshop.Ward), PlanListScope.OwnTrust)).Should().Equal(inTrust.Id);
        (await ListAsync(workshop, At(Workshop.Trust), PlanListScope.OwnTrust)).Should().Equal(inTrust.Id);
        (await ListAsync(workshop, At(Workshop.Region), PlanListScope.OwnTrust)).Should().BeEmpty();
        (await ListAsync(workshop, At(Given.Id<UnitId>(999)), PlanListScope.OwnTrust)).Should().BeEmpty();

        static Actor At(UnitId unit) => Workshop.Holding(unit, Workshop.Granted(Role.ProfessionalResponsibleA, Workshop.Ward));
    }

    [Fact]
    public async Task An_archived_plan_is_in_no_list()
    {
        using Assignments.Hospital hospital = await Assignments.Hospital.Open();
        PlanId archived = await hospital.Plan("Archived", CompletionMode.Automatic), plan = await hospital.Plan("Plan", CompletionMode.Automatic);
        await hospital.Change(archived, it => it with { IsArchived = true });

        foreach (PlanListScope scope in Enum.GetValues<PlanListScope>())
        {
            (await hospital.Get<PlanService>().ListAsync(Assignments.Hospital.AsLars, "", wide: scope)).Value.Items.Select(row => row.Id).Should().Equal(plan);
        }
    }

    [Fact]
    public async Task What_happens_to_the_plans_that_hold_a_definition_is_written_in_the_order_of_their_identifiers()
    {
        using Workshop workshop = await Workshop.OpenAsync();
        Requirement definition = await workshop.PublishedAsync("Brannvern");
        List<PlanId> plans = [];
        for (int i = 0; i < 3; i++)
        {
            plans.Add((await workshop.ActivateAsync((await workshop.PlanAsync(definitions: definition)).Id, definition.Id)).Id);
        }

        await workshop.EditAsync(definition.Id, "Brannvern ny");
        await workshop.PublishAsync(definition.Id);

        plans.Should().BeInAscendingOrder();
        List<EventId> written = [];
        foreach (PlanId plan in plans)
        {
            HistoryEntry last = (await workshop.Plans.HistoryAsync(Workshop.Responsible, plan, new HistoryPage(1))).Value.Single();
            last.Fact.Should().BeOfType<PlanEvent.DefinitionsPublished>();
            written.Add(last.Id);
        }

        written.Should().BeInAscendingOrder();
    }

    [Fact]
    public async Task The_plans_that_hold_a_definition_are_told_in_the_order_of_their_identifiers()
    {
        using Assignments.Hospital hospital = await Assignments.Hospital.Open();
        RequirementId requirement = await hospital.Requirement("Fire");
        PlanId[] plans = [await hospital.Plan("One", CompletionMode.Automatic, requirement), await hospital.Plan("Two", CompletionMode.Automatic, requirement)];

        (await hospital.Get<IDefinitionPlans>().HoldingAsync(requirement)).Select(plan => plan.Plan).Should().Equal(plans).And.BeInAscendingOrder();
    }

    private static async Task<IEnumerable<PlanId>> ListAsync(Workshop workshop, Actor actor, PlanListScope scope) =>
        (await workshop.Plans.ListAsync(actor, "", wide: scope)).Value.Items.Select(row => row.Id);
}
