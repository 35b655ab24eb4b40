using Competence.Hosting.Resets;
using Competence.Plans;
using Competence.Registrations.Resets;
using Competence.Requirements;
using Competence.Testing.Building;
using Microsoft.Extensions.DependencyInjection;

namespace Competence.Hosting.Tests.Resets;

public class RequirementResetRunnerTests
{
    [Fact]
    [Rule("REQ-73")]
    public async Task What_is_asked_for_is_carried_out_at_once_and_what_was_interrupted_when_it_has_stood_still()
    {
        using HostUnderTest host = new();
        (RequirementReset asked, _) = await BegunAsync(host, "Krav 1");
        (RequirementReset interrupted, _) = await BegunAsync(host, "Krav 2");
        RequirementResetRunner runner = host.Get<RequirementResetRunner>();
        runner.GoOnWith(asked.Id);

        (await runner.RunOnceAsync()).Should().Be(0);
        (await FindAsync(host, asked)).State.Should().Be(RequirementResetState.Finished);
        (await FindAsync(host, interrupted)).State.Should().Be(RequirementResetState.Running, "another host may be at it");

        host.Clock.Advance(RequirementReset.StalledAfter);
        (await runner.RunOnceAsync()).Should().Be(0);
        (await FindAsync(host, interrupted)).State.Should().Be(RequirementResetState.Finished);
    }

    [Fact]
    public async Task What_there_is_not_fails_and_stops_nothing()
    {
        using HostUnderTest host = new();
        (RequirementReset asked, Requirement definition) = await BegunAsync(host, "Krav 1");
        RequirementResetRunner runner = host.Get<RequirementResetRunner>();
        runner.GoOnWith(host.Given.NewId<RequirementResetId>());
        runner.GoOnWith(asked.Id);

        (await runner.RunOnceAsync()).Should().Be(1);

        (await FindAsync(host, asked)).Registrations.Should().Be(1);
        (await host.Get<IRepository<RequirementId, Requirement>>().FindAsync(definition.Id))!.RunningReset.Should().BeNull();
    }

    [Fact]
    public async Task A_host_that_runs_carries_out_what_it_is_asked_for()
    {
        using HostUnderTest host = new();
        (RequirementReset asked, _) = await BegunAsync(host, "Krav 1");
        RequirementResetRunner runner = host.Get<RequirementResetRunner>();
        await runner.StartAsync(CancellationToken.None);

        runner.GoOnWith(asked.Id);
        using CancellationTokenSource late = new(TimeSpan.FromMinutes(1));
        while ((await FindAsync(host, asked)).State == RequirementResetState.Running)
        {
            late.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }

        await runner.StopAsync(CancellationToken.None);
    }

    private static async Task<(RequirementReset Reset, Requirement Definition)> BegunAsync(HostUnderTest host, string name)
    {
        SmallRegion region = await host.Given.RegionAsync(employees: 1);
        Requirement definition = await host.Given.RequirementAsync(region.Ward, new RequirementContent { Name = name });
        Plan plan = await host.Given.PlanAsync(region.Ward, name, [definition]);
        await host.Given.AssignmentAsync(region.Employees[0].Position, plan);
        Actor administrator = region.Leader.ActorWith(
            new RoleGrant(Role.TrustAdmin, new RoleScope.OfUnit(region.Trust.Id), host.Given.Moment.Today));
        await using AsyncServiceScope scope = host.Services.CreateAsyncScope();
        Result<RequirementReset> begun = await scope.ServiceProvider.GetRequiredService<RequirementResetService>()
            .BeginAsync(administrator, definition.Id, definition.Version, "Ny prosedyre");
        return (begun.Value, definition);
    }

    private static async Task<RequirementReset> FindAsync(HostUnderTest host, RequirementReset reset) =>
        (await host.Get<IRepository<RequirementResetId, RequirementReset>>().FindAsync(reset.Id))!;
}
