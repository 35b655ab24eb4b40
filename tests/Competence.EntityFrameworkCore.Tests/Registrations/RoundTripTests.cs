using Competence.EntityFrameworkCore.Tests.Databases;
using Competence.EntityFrameworkCore.Tests.Storage;
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

    protected override ValueTask<TestDatabase> CreateAsync() => PostgreSqlTestDatabase.CreateAsync();
}
