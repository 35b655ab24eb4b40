using System.Collections.Immutable;
using Competence.Access;
using Competence.Assignments;
using Competence.Organisation;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;
using Competence.Testing.Building;
using Competence.Testing.Time;
using Microsoft.Extensions.DependencyInjection;

namespace Competence.Testing.Tests.Building;

public sealed class GivenTests : IDisposable
{
    private readonly ServiceProvider _services = Host();

    public void Dispose() => _services.Dispose();

    [Fact]
    public async Task A_region_has_a_leader_who_leads_the_employees_and_nobody_else()
    {
        SmallRegion region = await new Given(_services).RegionAsync(employees: 2);

        IAccessFacts facts = _services.GetRequiredService<IAccessFacts>();
        region.Employees.Should().HaveCount(2);
        foreach (Employee employee in region.Employees)
        {
            (await facts.PositionsAsync(employee.Id)).Single().Leaders.Should().Equal(region.Leader.Position.Id);
        }

        (await facts.PositionsAsync(region.Neighbour.Id)).Single().Leaders.Should().BeEmpty();
        (await facts.PositionsAsync(region.Stranger.Id)).Single().UnitPath.Should().Equal(region.OtherWard.Id, region.OtherTrust.Id, region.Region.Id);
        region.Leader.Actor.As.Should().Be(new ActingAs.Position(region.Leader.Position.Id, region.Ward.Id, LeadsEmployees: true));
    }

    [Fact]
    public async Task A_leader_without_employees_leads_nobody() =>
        (await new Given(_services).RegionAsync(employees: 0)).Leader.LeadsEmployees.Should().BeFalse();

    [Fact]
    public async Task What_is_given_can_be_worked_with_through_the_services()
    {
        Given given = new(_services);
        SmallRegion region = await given.RegionAsync(employees: 1);
        Employee employee = region.Employees[0];
        ImmutableArray<Requirement> requirements = await given.RequirementsAsync(region.Ward, 2, validityDays: 365);
        Plan plan = await given.PlanAsync(region.Ward, "Akutt – grunnplan", requirements);
        Assignment assignment = await given.AssignmentAsync(employee.Position, plan);
        using IServiceScope scope = _services.CreateScope();
        RegistrationService service = scope.ServiceProvider.GetRequiredService<RegistrationService>();

        foreach (Requirement requirement in requirements)
        {
            (await service.FulfilAsync(employee.Actor, employee.Id, requirement.Id, new RegistrationEntry(given.Moment.Today))).IsAccepted.Should().BeTrue();
        }

        Assignment? stored = await _services.GetRequiredService<IRepository<AssignmentId, Assignment>>().FindAsync(assignment.Id);
        stored!.Completion.Should().Be(Completion.Completed);
    }

    [Fact]
    public async Task The_events_of_what_is_given_replay_to_it()
    {
        Given given = new(_services);
        SmallRegion region = await given.RegionAsync(employees: 0);
        Plan plan = await given.PlanAsync(region.Ward, "Plan", await given.RequirementsAsync(region.Ward, 2));

        ImmutableArray<HistoryEntry> history = await _services.GetRequiredService<IHistory>().ListAsync(plan.Subject, new HistoryPage(100));

        history.Reverse().Select(entry => (PlanEvent)entry.Fact).Aggregate((Plan?)null, (state, fact) => fact is PlanEvent.Created created ? Plan.From(created) : state!.Apply(fact))
            .Should().Be(plan);
    }

    [Fact]
    public async Task A_position_needs_a_unit_of_a_trust()
    {
        Given given = new(_services);
        OrganisationUnit region = await given.UnitAsync(UnitKind.Region, null, "Helse Prøve");
        Person person = await given.PersonAsync();

        Func<Task> placing = async () => await given.PositionAsync(person, region);

        await placing.Should().ThrowAsync<ArgumentException>();
    }

    [Fact]
    public async Task A_refusal_of_the_store_is_never_passed_over()
    {
        Given given = new(_services);
        Person person = await given.PersonAsync();
        PersonEvent.Renamed stale = new("For", "Sen");

        Func<Task> committing = async () => await given.CommitAsync(work => work.Save(person with { Version = 7 }, stale));

        await committing.Should().ThrowAsync<InvalidOperationException>().WithMessage("*storage.conflict*");
    }

    [Fact]
    public void The_same_seed_makes_up_the_same_people_and_another_seed_others()
    {
        static string[] Names(int seed)
        {
            NorwegianPeople people = new(seed);
            return [.. Enumerable.Range(0, 20).Select(_ => $"{people.NextName()} {people.NextObjectId()} {people.NextTitle()}")];
        }

        Names(7).Should().Equal(Names(7));
        Names(7).Should().NotIntersectWith(Names(8));
        Names(7).Should().OnlyHaveUniqueItems();
    }

    private static ServiceProvider Host()
    {
        ServiceCollection services = [];
        services.AddSingleton<IClock>(FakeClock.OnAMonday());
        return services.AddCompetence().AddDomain().UseInMemory().Services.BuildServiceProvider();
    }
}
