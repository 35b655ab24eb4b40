using Competence.EntityFrameworkCore.Tests.Databases;
using Competence.EntityFrameworkCore.Tests.Storage;
using Competence.FollowUp;
using Competence.Registrations;
using Microsoft.Extensions.DependencyInjection;

namespace Competence.EntityFrameworkCore.Tests.Registrations;

/// <summary>The whole way of a registration through the services and the database.</summary>
public abstract class FulfilTests : RelationalTests
{
    [Fact]
    public async Task What_a_person_fulfils_stands_in_every_plan_and_in_the_history()
    {
        await using AsyncServiceScope scope = Host.CreateAsyncScope();
        Hospital hospital = new(scope.ServiceProvider);
        await hospital.BuildAsync(employees: 2, plans: 3, requirements: 4);
        LocalDate today = Host.GetRequiredService<BusinessClock>().Read().Today;
        PersonId ola = hospital.Employees[0].Person;

        Registration fulfilled = Hospital.Value(await scope.ServiceProvider.GetRequiredService<RegistrationService>().FulfilAsync(
            Hospital.As(hospital.Employees[0]), ola, hospital.Requirements[0], new RegistrationEntry(today)));

        RegistrationSlice slice = (await Database.Host().GetRequiredService<IPersonSlices>().FindAsync(ola, hospital.Requirements[0]))!;
        slice.Registration.Should().Be(fulfilled);
        slice.Registration.Standing.Should().BeEquivalentTo(new { ActivePlans = 3, RelevantPlans = 3, ExpiresOn = (LocalDate?)today.PlusDays(365) });
        slice.Person.Registrations.Should().HaveCount(4);
        slice.Person.Plans.Should().HaveCount(3);
        (await Host.GetRequiredService<IHistory>().ListAsync(fulfilled.Subject, new HistoryPage(10))).Should().ContainSingle()
            .Which.Fact.Should().BeOfType<RegistrationEvent.Registered>();
    }

    [Fact]
    public async Task A_leader_sees_the_matrix_and_the_overview_of_the_ward()
    {
        await using AsyncServiceScope scope = Host.CreateAsyncScope();
        Hospital hospital = new(scope.ServiceProvider);
        await hospital.BuildAsync(employees: 3, plans: 2, requirements: 4);

        PlanMatrix matrix = Hospital.Value(await scope.ServiceProvider.GetRequiredService<PlanStatusService>()
            .MatrixAsync(hospital.Administrator, hospital.Plans[0], "", [], default));
        Page<EmployeeRow> overview = await scope.ServiceProvider.GetRequiredService<EmployeeOverviewService>()
            .ListAsync(hospital.Administrator, directOnly: false, "", default);

        matrix.Rows.Should().HaveCount(3);
        overview.Items.Where(row => row.ActivePlans == 2).Should().HaveCount(3).And.OnlyContain(row => row.ToDo == 4);
    }
}
