using Competence.Acceptance.Tests.Api;
using Competence.Testing.Building;

namespace Competence.Acceptance.Tests.Pages;

/// <summary>The page of an employee's absences.</summary>
public sealed class AbsencePageTests(Portal portal)
{
    [Fact]
    [Rule("ABS-02")]
    public async Task Only_the_employee_s_own_positions_stand_there_and_not_that_of_a_replaced_leader()
    {
        Given given = portal.Given();
        SmallRegion region = await given.RegionAsync();
        (Employee deputy, Employee replaced) = (region.Employees[0], region.Employees[1]);
        await given.EmployeeAsync(region.Ward, replaced);
        PortalClient boss = await portal.SignedInAsync(region.Leader);
        (await boss.PostAsync($"positions/{replaced.Position.Id}/deputies", new { DeputyPosition = deputy.Position.Id })).Must();

        string page = await boss.Http.GetStringAsync(new Uri($"/employees/{deputy.Id}/absence", UriKind.Relative));

        page.Should().Contain($"position-{deputy.Position.Id}").And.NotContain($"position-{replaced.Position.Id}");
    }
}
