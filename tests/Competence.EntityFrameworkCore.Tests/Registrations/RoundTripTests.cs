using Competence.Assignments;
using Competence.EntityFrameworkCore.Tests.Databases;
using Competence.EntityFrameworkCore.Tests.Storage;
using Competence.FollowUp;
using Competence.Registrations;
using Microsoft.Extensions.DependencyInjection;

namespace Competence.EntityFrameworkCore.Tests.Registrations;

/// <summary>What is measured on one machine may be otherwise on another; round trips are the same on all.</summary>
public class RoundTripTests : RelationalTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(20)]
    public async Task Fulfilling_takes_three_round_trips_however_many_plans_hold_the_requirement(int plans)
    {
        using RoundTripCounter counter = new(((PostgreSqlTestDatabase)Database).ConnectionString);
        ServiceCollection services = [];
        services.AddCompetence().AddDomain().UsePostgreSql(counter.ConnectionString);
        await using ServiceProvider host = services.BuildServiceProvider();
        await using AsyncServiceScope scope = host.CreateAsyncScope();
        Hospital hospital = new(scope.ServiceProvider);
        await hospital.BuildAsync(employees: 1, plans, requirements: 3);
        RegistrationService registrations = scope.ServiceProvider.GetRequiredService<RegistrationService>();
        LocalDate today = host.GetRequiredService<BusinessClock>().Read().Today;
        Actor ola = Hospital.As(hospital.Employees[0]);
        Hospital.Value(await registrations.FulfilAsync(ola, ola.Person, hospital.Requirements[0], new RegistrationEntry(today)));

        int before = counter.Count;
        Hospital.Value(await registrations.FulfilAsync(ola, ola.Person, hospital.Requirements[1], new RegistrationEntry(today)));

        (counter.Count - before).Should().Be(3);
    }

    [Fact]
    public async Task A_person_is_read_whole_in_one_round_trip_once_the_plans_are_known()
    {
        using RoundTripCounter counter = new(((PostgreSqlTestDatabase)Database).ConnectionString);
        ServiceCollection services = [];
        services.AddCompetence().AddDomain().UsePostgreSql(counter.ConnectionString);
        await using ServiceProvider host = services.BuildServiceProvider();
        await using AsyncServiceScope scope = host.CreateAsyncScope();
        Hospital hospital = new(scope.ServiceProvider);
        await hospital.BuildAsync(employees: 1, plans: 3, requirements: 2);
        IPersonSlices slices = host.GetRequiredService<IPersonSlices>();
        PersonId ola = hospital.Employees[0].Person;
        await slices.FindAsync(ola, hospital.Requirements[0]);

        int before = counter.Count;
        RegistrationSlice? slice = await slices.FindAsync(ola, hospital.Requirements[0]);

        (counter.Count - before).Should().Be(1);
        slice!.Person.Plans.Should().HaveCount(3);
    }

    [Fact]
    public async Task A_plan_is_opened_in_two_round_trips_and_a_matrix_read_in_four_once_plans_and_definitions_are_known()
    {
        using RoundTripCounter counter = new(((PostgreSqlTestDatabase)Database).ConnectionString);
        ServiceCollection services = [];
        services.AddCompetence().AddDomain().UsePostgreSql(counter.ConnectionString);
        await using ServiceProvider host = services.BuildServiceProvider();
        await using AsyncServiceScope scope = host.CreateAsyncScope();
        Hospital hospital = new(scope.ServiceProvider);
        await hospital.BuildAsync(employees: 3, plans: 2, requirements: 5);
        AssignmentId assignment = (await host.GetRequiredService<IAssignments>().OfPersonAsync(hospital.Employees[0].Person))[0].Id;
        PlanViewService views = scope.ServiceProvider.GetRequiredService<PlanViewService>();
        PlanStatusService statuses = scope.ServiceProvider.GetRequiredService<PlanStatusService>();

        foreach (Actor viewer in new[] { Hospital.As(hospital.Employees[0]), hospital.Administrator })
        {
            (await TripsAsync(counter, async () => Hospital.Value(await views.OpenAsync(viewer, assignment)))).Should().Be(2);
        }

        (await TripsAsync(counter, async () => Hospital.Value(
            await statuses.MatrixAsync(hospital.Administrator, hospital.Plans[0], "", [], new PageRequest(1, 50))))).Should().Be(4);
    }

    /// <summary>How many round trips it takes the second time.</summary>
    private static async Task<int> TripsAsync(RoundTripCounter counter, Func<Task> doAsync)
    {
        await doAsync();
        int before = counter.Count;
        await doAsync();
        return counter.Count - before;
    }

    protected override ValueTask<TestDatabase> CreateAsync() => PostgreSqlTestDatabase.CreateAsync();
}
