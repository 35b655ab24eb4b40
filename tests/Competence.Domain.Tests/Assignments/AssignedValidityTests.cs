using Competence.Assignments;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;
using static Competence.Domain.Tests.Assignments.Hospital;

namespace Competence.Domain.Tests.Assignments;

/// <summary>The shortest validity decides as long as its plan is held, whatever ends that.</summary>
public class AssignedValidityTests
{
    [Theory]
    [Rule("PRG-67", "PRG-68", "ORG-38")]
    [InlineData("deactivated")]
    [InlineData("deleted")]
    [InlineData("end of the position")]
    public async Task The_expiry_follows_the_shortest_validity_until_its_plan_is_put_away(string end)
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await hospital.Requirement("Fire", content => content with { ValidityDays = 365, AllowAdaptation = true });
        await hospital.Assigned(Kari, await hospital.Plan("Year", CompletionMode.Automatic, requirement));
        await hospital.Fulfilled(Kari, requirement);
        hospital.Pass(Duration.FromMinutes(1));
        PlanId stricter = await hospital.Plan("Half a year", CompletionMode.Automatic, requirement);
        await hospital.Change(stricter, plan => plan with { Links = [plan.Links[0] with { Adaptation = new AdaptedValidity(180, "Here") }] });
        PositionId second = await hospital.SecondPosition(Kari);
        AssignmentService service = hospital.Get<AssignmentService>();
        AssignmentBatch batch = (await service.AssignAsync(AsBerit, [new AssignmentCellRequest(second, stricter)])).Value;
        AssignmentId id = ((AssignmentOutcome.Assigned)batch.Cells.Single().Outcome).Assignment;
        (await Standing(hospital, requirement)).Should().BeEquivalentTo(new { ExpiresOn = Today.PlusDays(180), ActivePlans = 2 });

        switch (end)
        {
            case "deactivated":
                (await service.DeactivateAsync(AsLars, id)).IsAccepted.Should().BeTrue();
                break;
            case "deleted":
                (await service.DeleteAsync(AsLars, id)).IsAccepted.Should().BeTrue();
                break;
            default:
                await hospital.End(second);
                break;
        }

        (await Standing(hospital, requirement)).Should().BeEquivalentTo(new { ExpiresOn = Today.PlusDays(365), ActivePlans = 1 });
    }

    private static async Task<RegistrationStanding> Standing(Hospital hospital, RequirementId requirement) =>
        (await hospital.Get<IRepository<RegistrationKey, Registration>>().FindAsync(new RegistrationKey(Kari, requirement)))!.Standing;
}
