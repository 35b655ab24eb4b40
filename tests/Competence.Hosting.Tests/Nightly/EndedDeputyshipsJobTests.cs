using Competence.Delegation;
using Competence.Hosting.Nightly;
using Competence.Organisation;
using Competence.Organisation.Import;
using Competence.Testing.Building;
using Microsoft.Extensions.DependencyInjection;

namespace Competence.Hosting.Tests.Nightly;

public class EndedDeputyshipsJobTests
{
    [Fact]
    [Rule("DEP-15")]
    public async Task The_night_ends_the_deputyship_of_a_leader_who_leads_nobody_any_more_and_no_other()
    {
        using HostUnderTest host = new();
        SmallRegion region = await host.Given.RegionAsync(employees: 1);
        Deputyship deputyship = await SetAsync(host, region);
        (await host.Get<NightlyRunner>().RunOnceAsync()).Should().Be(0);
        (await FindAsync(host, deputyship)).IsOpen.Should().BeTrue();

        PositionEvent.LeaderChanged moved = new(null);
        await host.Given.CommitAsync(work =>
        {
            work.Save(region.Employees[0].Position.Apply(moved), moved);
            work.Stage(new RefreshLeaderClosure());
        });
        (await host.Get<NightlyRunner>().RunOnceAsync()).Should().Be(0);

        (await FindAsync(host, deputyship)).IsOpen.Should().BeFalse();
        HistoryEntry last = (await host.Get<IHistory>().ListAsync(deputyship.Subject, new HistoryPage(1))).Single();
        last.Fact.Should().Be(new DeputyshipEvent.Ended(DeputyshipEnd.LeadsNobody, host.Given.Moment.Today));
        last.Origin.Job.Should().Be("ended-deputyships");
    }

    private static async Task<Deputyship> SetAsync(HostUnderTest host, SmallRegion region)
    {
        await using AsyncServiceScope scope = host.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<DeputyService>().SetAsync(
            region.Leader.Actor, region.Leader.Position.Id, region.Stranger.Position.Id, lastDay: null)).Value;
    }

    private static async Task<Deputyship> FindAsync(HostUnderTest host, Deputyship deputyship) =>
        (await host.Get<IRepository<DeputyshipKey, Deputyship>>().FindAsync(deputyship.Key))!;
}
