using System.Collections.Immutable;
using Competence.Assignments;
using Competence.EntityFrameworkCore.Tests.Databases;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;
using Competence.Testing.Building;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Competence.EntityFrameworkCore.Tests.Registrations;

/// <summary>Two transactions that do not see each other, one on a plan and one on a person: only PostgreSQL has such, on SQLite writers take turns.</summary>
public class ActivatedWhileAssignedTests : RelationalTests
{
    private Given _given = null!;
    private SmallRegion _region = null!;
    private ImmutableArray<Requirement> _requirements = [];
    private Plan _plan = null!;

    private Employee Kari => _region.Employees[0];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _given = new Given(Host);
        _region = await _given.RegionAsync(employees: 1);
        _requirements = await _given.RequirementsAsync(_region.Ward, 2);
        _plan = await _given.PlanAsync(_region.Ward, "Brannvern", [_requirements[0]]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_requirement_that_is_activated_while_its_plan_is_assigned_is_opened_for_whom_it_is_assigned_to(bool activatedFirst)
    {
        IUnitOfWorkFactory units = Host.GetRequiredService<IUnitOfWorkFactory>();
        IUnitOfWork first = units.Begin();
        IUnitOfWork second = units.Begin();
        Activate(activatedFirst ? first : second);
        Assign(activatedFirst ? second : first);
        await using NpgsqlConnection connection = new(((PostgreSqlTestDatabase)Database).ConnectionString);
        await connection.OpenAsync();
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync();
        await ((IRelationalUnitOfWork)first).EnlistAsync(transaction);
        (await first.CommitAsync(Origin)).IsAccepted.Should().BeTrue();

        Task<Result<Commit>> meanwhile = second.CommitAsync(Origin).AsTask();
        while (!meanwhile.IsCompleted && !await IsAnybodyWaitingAsync())
        {
            await Task.Yield();
        }

        await transaction.CommitAsync();
        (await meanwhile).IsAccepted.Should().BeTrue();
        Registration? opened = await Host.GetRequiredService<IRepository<RegistrationKey, Registration>>()
            .FindAsync(new RegistrationKey(Kari.Id, _requirements[1].Id));
        opened.Should().NotBeNull();
        opened!.Standing.ActivePlans.Should().Be(1);
    }

    protected override ValueTask<TestDatabase> CreateAsync() => PostgreSqlTestDatabase.CreateAsync();

    private EventOrigin Origin => new(_given.Moment.Now, By: null, Job: "test");

    private void Activate(IUnitOfWork work)
    {
        PlanEvent.LinksAdded added = new(_plan.SubPlans[0].Id, [new PlanLinkVersion(_requirements[1].Id, 1)], _given.Moment.Now);
        PlanEvent.LinkActivated activated = new(added.Links[0], new PlanVersionNumber(1, 1));
        work.Save(_plan.Apply(added), added);
        work.Save(_plan.Apply(added).Apply(activated), activated);
        work.Stage(new RegistrationSet.OpenForPlan(_plan.Id, _given.Moment.Today));
    }

    private void Assign(IUnitOfWork work)
    {
        AssignmentEvent.Assigned assigned = new(_given.NewId<AssignmentId>(), Kari.Id, Kari.Position.Id, _plan.Id, _given.Moment.Now);
        work.Save(Assignment.From(assigned), assigned);
        work.Stage(new RegistrationSet.OpenForAssignments([assigned.Id], _given.Moment.Today));
    }

    private async ValueTask<bool> IsAnybodyWaitingAsync()
    {
        await using NpgsqlConnection connection = new(((PostgreSqlTestDatabase)Database).ConnectionString);
        await connection.OpenAsync();
        await using NpgsqlCommand command = new(
            "select exists (select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock')", connection);
        return (bool)(await command.ExecuteScalarAsync())!;
    }
}
