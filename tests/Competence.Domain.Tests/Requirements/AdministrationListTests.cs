using Competence.Domain.Tests.Plans;
using Competence.Plans;
using Competence.Requirements;

namespace Competence.Domain.Tests.Requirements;

public class AdministrationListTests
{
    private static readonly Actor TrustAdmin = Workshop.Holding(Workshop.Trust, Workshop.Granted(Role.TrustAdmin, Workshop.Trust));

    [Theory]
    [InlineData(RequirementColumn.Name, false, "Anafylaksi", "Brannvern", "Hygiene")]
    [InlineData(RequirementColumn.Name, true, "Hygiene", "Brannvern", "Anafylaksi")]
    [InlineData(RequirementColumn.Owner, false, "Brannvern", "Anafylaksi", "Hygiene")]
    [InlineData(RequirementColumn.Owner, true, "Anafylaksi", "Hygiene", "Brannvern")]
    public async Task The_list_is_sorted_by_name_or_owner_in_both_directions(RequirementColumn by, bool isDescending, params string[] names)
    {
        using Workshop workshop = await OpenAsync();

        (await ListAsync(workshop, new RequirementListQuery(By: by, IsDescending: isDescending))).Should().Equal(names);
    }

    [Theory]
    [InlineData("RØM", "", "", "Brannvern")]
    [InlineData("hyg", "", "", "Hygiene")]
    [InlineData("", "301", "", "Brannvern")]
    [InlineData("", "POLIKLINIKK", "", "Anafylaksi", "Hygiene")]
    [InlineData("", "", "rømning", "Brannvern")]
    [InlineData("", "", "brannvern")]
    [InlineData("e", "302", "hender", "Hygiene")]
    [InlineData("", "sengepost", "hender")]
    public async Task The_list_is_searched_and_filtered_on_owner_and_description(string search, string owner, string description, params string[] names)
    {
        using Workshop workshop = await OpenAsync();

        (await ListAsync(workshop, new RequirementListQuery(search, owner, description))).Should().Equal(names);
    }

    [Fact]
    [Rule("REQ-77")]
    public async Task A_definition_outside_every_plan_is_deleted_and_a_deactivated_link_still_holds_it()
    {
        using Workshop workshop = await Workshop.OpenAsync();
        Requirement loose = await workshop.PublishedAsync("Løst"), held = await workshop.PublishedAsync("I plan"), put = await workshop.PublishedAsync("Utgått");
        Plan plan = await workshop.PlanAsync(definitions: [held, put]);
        plan = await workshop.ActivateAsync(plan.Id, put.Id);
        await workshop.AssignAsync(plan.Id);
        plan = (await workshop.Plans.DeactivateLinkAsync(Workshop.Responsible, plan.Id, plan.Version, put.Id, "Utgått")).Value;

        (await DeleteAsync(held)).Refusal.Rule.Should().Be(RequirementRules.InPlan);
        (await DeleteAsync(put)).Refusal.Rule.Should().Be(RequirementRules.InPlan);
        (await DeleteAsync(loose)).IsAccepted.Should().BeTrue();
        (await workshop.Requirements.FindAsync(Workshop.Responsible, loose.Id)).Refusal.Rule.Should().Be(GeneralRules.NotFound);

        await workshop.Plans.DeleteLinkAsync(Workshop.Responsible, plan.Id, plan.Version, held.Id);
        (await DeleteAsync(held)).IsAccepted.Should().BeTrue("it was taken out of the only plan");

        ValueTask<Result<Requirement>> DeleteAsync(Requirement definition) =>
            workshop.Requirements.DeleteAsync(Workshop.Responsible, definition.Id, definition.Version);
    }

    [Theory]
    [InlineData(true, false, true)]
    [InlineData(true, true, false)]
    [InlineData(false, false, false)]
    [Rule("REQ-41")]
    public async Task Publishing_warns_of_a_prerequisite_that_a_plan_with_the_requirement_lacks(bool isInPlan, bool holdsPrerequisite, bool warns)
    {
        using Workshop workshop = await Workshop.OpenAsync();
        Requirement ahead = await workshop.PublishedAsync("Først");
        Requirement definition = await workshop.PublishedAsync("Brannvern", content: Given.Content() with { Dependencies = [ahead.Id] });
        if (isInPlan)
        {
            await workshop.PlanAsync(definitions: holdsPrerequisite ? [definition, ahead] : [definition]);
        }

        await workshop.PlanAsync(definitions: ahead);
        Requirement drafted = await workshop.EditAsync(definition.Id, "Brannvern ny");
        RequirementPublished published = (await workshop.Requirements.PublishAsync(Workshop.Responsible, drafted.Id, drafted.Version)).Value;

        published.Warnings.Contains(RequirementWarning.PrerequisiteOutsidePlan).Should().Be(warns);
    }

    private static async Task<Workshop> OpenAsync()
    {
        Workshop workshop = await Workshop.OpenAsync();
        await workshop.PublishedAsync("Hygiene", Workshop.NextWard, Given.Content() with { Description = "Rene hender" });
        await workshop.PublishedAsync("Brannvern", Workshop.Ward, Given.Content() with { Description = "Rømningsveier" });
        await workshop.PublishedAsync("Anafylaksi", Workshop.NextWard);
        return workshop;
    }

    private static async Task<IEnumerable<string>> ListAsync(Workshop workshop, RequirementListQuery query) =>
        (await workshop.Requirements.ListAsync(TrustAdmin, query)).Value.Items.Select(row => row.Name);
}
