using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;

namespace Competence.Domain.Tests.Plans;

/// <summary>What a plan's own validity means for when a person's fulfilment expires, through all the services.</summary>
public class AdaptedExpiryTests
{
    private static readonly RequirementContent Adaptable = new() { Name = "R", Category = Workshop.Category, ValidityDays = 365, AllowAdaptation = true };

    [Theory]
    [InlineData(365, true, 180)]
    [InlineData(365, false, 365)]
    [InlineData(null, true, null)]
    [InlineData(730, false, 730)]
    [Rule("REQ-86", "REQ-88", "REQ-102")]
    public async Task A_plans_own_validity_decides_only_as_long_as_the_definition_allows_it_and_has_one(int? centralDays, bool allows, int? validFor)
    {
        using Workshop workshop = await Workshop.OpenAsync();
        Requirement central = await workshop.PublishedAsync("R", content: Adaptable, central: true);
        Plan plan = await workshop.PlanAsync(definitions: central);
        plan = await workshop.ActivateAsync(plan.Id, central.Id);
        await workshop.AssignAsync(plan.Id);
        await workshop.Plans.AdaptValidityAsync(Workshop.Responsible, plan.Id, plan.Version, central.Id, new AdaptedValidity(180, "Risiko"));

        RequirementContent changed = Adaptable with { ValidityDays = centralDays, AllowAdaptation = allows, Description = "Ny" };
        Requirement drafted = (await workshop.Requirements.SaveDraftAsync(Workshop.Operator, central.Id, central.Version, changed)).Value;
        (await workshop.Requirements.PublishAsync(Workshop.Operator, central.Id, drafted.Version)).IsAccepted.Should().BeTrue();
        Registration fulfilled = (await workshop.Registrations.FulfilAsync(Workshop.Kari, Given.Kari, central.Id, new RegistrationEntry(Workshop.Today))).Value;

        fulfilled.Standing.ExpiresOn.Should().Be(validFor is { } days ? Workshop.Today.PlusDays(days) : null);
    }

    [Fact]
    [Rule("REQ-86", "REQ-102")]
    public async Task Taking_the_permission_away_moves_the_expiry_of_what_is_fulfilled_already()
    {
        using Workshop workshop = await Workshop.OpenAsync();
        Requirement central = await workshop.PublishedAsync("R", content: Adaptable, central: true);
        Plan plan = await workshop.PlanAsync(definitions: central);
        plan = await workshop.ActivateAsync(plan.Id, central.Id);
        await workshop.AssignAsync(plan.Id);
        await workshop.Plans.AdaptValidityAsync(Workshop.Responsible, plan.Id, plan.Version, central.Id, new AdaptedValidity(180, "Risiko"));
        await workshop.Registrations.FulfilAsync(Workshop.Kari, Given.Kari, central.Id, new RegistrationEntry(Workshop.Today));

        Requirement drafted = (await workshop.Requirements.SaveDraftAsync(Workshop.Operator, central.Id, central.Version, Adaptable with { AllowAdaptation = false })).Value;
        (await workshop.Requirements.PublishAsync(Workshop.Operator, central.Id, drafted.Version)).IsAccepted.Should().BeTrue();

        (await workshop.Registrations.FindAsync(Workshop.Kari, Given.Kari, central.Id)).Value.Registration.Standing.ExpiresOn
            .Should().Be(Workshop.Today.PlusDays(365));
    }

    [Fact]
    [Rule("REQ-23")]
    public async Task The_longest_validity_can_be_fulfilled()
    {
        using Workshop workshop = await Workshop.OpenAsync();
        Requirement definition = await workshop.PublishedAsync("R", content: new RequirementContent { Name = "R", ValidityDays = RequirementContent.LongestValidity });
        Plan plan = await workshop.PlanAsync(definitions: definition);
        await workshop.ActivateAsync(plan.Id, definition.Id);
        await workshop.AssignAsync(plan.Id);

        (await workshop.Registrations.FulfilAsync(Workshop.Kari, Given.Kari, definition.Id, new RegistrationEntry(Workshop.Today))).Value
            .Standing.ExpiresOn.Should().Be(Workshop.Today.PlusDays(RequirementContent.LongestValidity));
    }
}
