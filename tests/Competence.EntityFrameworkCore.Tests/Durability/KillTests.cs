using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Competence.Assignments;
using Competence.EntityFrameworkCore.Tests.Databases;
using Competence.Registrations;
using Competence.Requirements;
using Competence.Testing.Building;
using Microsoft.Extensions.DependencyInjection;

namespace Competence.EntityFrameworkCore.Tests.Durability;

/// <summary>Kills a host with SIGKILL in the middle of a stream of writes, again and again, and looks at what is left.</summary>
public abstract class KillTests : RelationalTests
{
    private const int Kills = 20;
    private const int Everything = 100_000;

    /// <summary>How the writer is told of the database: the kind of store and the database itself.</summary>
    protected abstract (string Store, string Database) Target { get; }

    [Fact]
    public async Task Killing_the_host_at_twenty_instants_loses_no_acknowledged_write_and_leaves_no_half_one()
    {
        Given given = new(Host);
        SmallRegion region = await given.RegionAsync(employees: 1);
        Employee employee = region.Employees[0];
        ImmutableArray<Requirement> requirements = await given.RequirementsAsync(region.Trust, 8, validityDays: 365);
        Assignment[] assignments =
        [
            await given.AssignmentAsync(employee.Position, await given.PlanAsync(region.Trust, "Plan A", requirements)),
            await given.AssignmentAsync(employee.Position, await given.PlanAsync(region.Trust, "Plan B", [.. requirements.Take(3)])),
        ];

        Dictionary<RequirementId, long> acknowledged = [];
        Random random = new(20);
        for (int kill = 0; kill < Kills; kill++)
        {
            await WriteUntilKilledAsync(employee, requirements, kill, acknowledgements: random.Next(1, 60), spins: random.Next(200_000), acknowledged);
        }

        acknowledged.Should().NotBeEmpty();
        await using ServiceProvider fresh = Database.Host();
        foreach (RequirementId requirement in requirements.Select(requirement => requirement.Id))
        {
            await ShouldBeWholeAsync(fresh, new RegistrationKey(employee.Id, requirement), acknowledged.GetValueOrDefault(requirement));
        }

        foreach (Assignment assignment in assignments)
        {
            Assignment stored = (await fresh.GetRequiredService<IRepository<AssignmentId, Assignment>>().FindAsync(assignment.Id))!;
            (await ReplayAsync(fresh, assignment)).Should().Be(stored);
        }

        await EveryEventShouldBeInTheOutboxOnceAsync(fresh, employee.Id);
        await StandingsShouldBeTheDefinitionAsync(fresh, employee.Id);
    }

    private async Task WriteUntilKilledAsync(
        Employee employee, ImmutableArray<Requirement> requirements, int seed, int acknowledgements, int spins, Dictionary<RequirementId, long> acknowledged)
    {
        ProcessStartInfo start = new("dotnet") { RedirectStandardOutput = true, UseShellExecute = false };
        string writer = Path.Combine(AppContext.BaseDirectory, "Competence.KillWriter.dll");
        foreach (string argument in (string[])[writer, "registrations", Target.Store, Target.Database, $"{employee.Id}", $"{employee.Position.Id}", $"{employee.Position.Unit}",
            seed.ToString(CultureInfo.InvariantCulture), .. requirements.Select(requirement => $"{requirement.Id}")])
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start)!;
        for (int read = 0; await process.StandardOutput.ReadLineAsync() is { } line; read++)
        {
            string[] parts = line.Split(' ');
            acknowledged[RequirementId.Parse(parts[0], CultureInfo.InvariantCulture)] = long.Parse(parts[1], CultureInfo.InvariantCulture);
            if (read == acknowledgements)
            {
                Thread.SpinWait(spins);
                process.Kill();
            }
        }

        await process.WaitForExitAsync();
        process.ExitCode.Should().Be(137, "the writer ends by the kill and by nothing else");
    }

    private static async Task ShouldBeWholeAsync(IServiceProvider host, RegistrationKey key, long acknowledged)
    {
        Registration stored = (await host.GetRequiredService<IRepository<RegistrationKey, Registration>>().FindAsync(key))!;
        stored.Version.Should().BeGreaterThanOrEqualTo(acknowledged, "what was acknowledged is kept");

        ImmutableArray<HistoryEntry> history =
            await host.GetRequiredService<IHistory>().ListAsync(stored.Subject, new HistoryPage(Everything, Audience: Audience.Audit));
        Registration replayed = history.Reverse().Select(entry => entry.Fact).OfType<RegistrationEvent>()
            .Aggregate(Registration.Blank(key), (state, fact) => state.Apply(fact));
        (replayed with { Standing = stored.Standing }).Should().Be(stored);
    }

    private static async Task<Assignment> ReplayAsync(IServiceProvider host, Assignment assignment)
    {
        ImmutableArray<HistoryEntry> history =
            await host.GetRequiredService<IHistory>().ListAsync(assignment.Subject, new HistoryPage(Everything, Audience: Audience.Audit));
        return history.Reverse().Select(entry => (AssignmentEvent)entry.Fact).Aggregate(assignment, (state, fact) => state.Apply(fact));
    }

    private static async Task EveryEventShouldBeInTheOutboxOnceAsync(IServiceProvider host, PersonId person)
    {
        ImmutableArray<HistoryEntry> history = await host.GetRequiredService<IHistory>().ListAsync(person, new HistoryPage(Everything, Audience: Audience.Audit));
        ImmutableArray<HistoryEntry> pending = await host.GetRequiredService<IOutbox>().PendingAsync(Everything);

        pending.Where(entry => entry.Subject.Person == person).Select(entry => entry.Id).Should().BeEquivalentTo(history.Select(entry => entry.Id));
    }

    private static async Task StandingsShouldBeTheDefinitionAsync(IServiceProvider host, PersonId person)
    {
        IPersonSlices slices = host.GetRequiredService<IPersonSlices>();
        PersonSlice kept = (await slices.FindAsync(person))!;
        Moment moment = host.GetRequiredService<BusinessClock>().Read();
        IUnitOfWork work = host.GetRequiredService<IUnitOfWorkFactory>().Begin();
        work.Stage(new RegistrationSet.RefreshPeople([person], moment.Today));
        (await work.CommitAsync(new EventOrigin(moment.Now, By: null, Job: "test"))).IsAccepted.Should().BeTrue();

        PersonSlice rebuilt = (await slices.FindAsync(person))!;
        rebuilt.Registrations.Should().BeEquivalentTo(kept.Registrations);
    }
}
