using System.Collections.Immutable;
using Competence.Access;
using Competence.Benchmarks.Loading;
using Competence.Benchmarks.Paired;
using Competence.Benchmarks.Stores;
using Competence.FollowUp;
using Competence.Plans;
using Competence.Testing.Building;
using Microsoft.Extensions.DependencyInjection;

namespace Competence.Benchmarks.Reading;

/// <summary>The first page of the employee overview, for a leader of 80 and for an administrator of a trust of 20,000, beside another trust as large.</summary>
/// <remarks>Those on the two pages have 4 plans of 50, everybody else one plan of 10.</remarks>
internal static class VisibleScenarios
{
    private const int PageSize = 100;
    private const int PeopleAtATime = 1_000;

    public static async Task<Scenario[]> MakeAsync(BenchmarkStore store, Fill fill)
    {
        LargeTrust trust = await LargeTrust.MakeAsync(fill, fill.Trust, seed: 11);
        LargeTrust other = await LargeTrust.MakeAsync(fill, await LargeTrust.AnotherTrustAsync(fill), seed: 12);
        await LoadAsync(store, fill, trust, other);
        await store.AnalyzeAsync();
        Actor leader = trust.Leader.Actor;
        Actor admin = other.People[^1].ActorWith(new RoleGrant(Role.TrustAdmin, new RoleScope.OfUnit(fill.Trust.Id), fill.Moment.Today.PlusDays(-1)));
        return
        [
            await MakeAsync(store, $"leader of {LargeTrust.Led}", leader, fill.Moment.Today, RawOverview.OfLeader(store.Session.Raw, trust.Leader.Position.Id.Value)),
            await MakeAsync(store, $"trust admin of {LargeTrust.Count}", admin, fill.Moment.Today, RawOverview.OfTrust(store.Session.Raw, fill.Trust.Id.Value)),
        ];
    }

    private static async Task<Scenario> MakeAsync(BenchmarkStore store, string name, Actor actor, LocalDate today, RawOverview byHand)
    {
        EmployeeQuery query = new(
            AccessPolicy.Employees(actor, AccessAction.EmployeeOverview, today), today, Page: new PageRequest(1, PageSize));
        Page<EmployeeRow> page = await PortAsync(store.Session.Services, query);
        Check(name, page, await ServiceAsync(store.Session.Services, actor), await byHand.ReadAsync(store.Session.Raw, today));
        int rows = page.Items.Length;
        return new Scenario(
            $"overview, {name}: {rows} of {page.Total}",
            [
                new Variant("raw ADO, two batches", async (session, _) => (await byHand.ReadAsync(session.Raw, today)).Rows.Count == rows),
                new Variant("IEmployeeReports", async (session, _) => (await PortAsync(session.Services, query)).Items.Length == rows),
                new Variant("EmployeeOverviewService", async (session, _) => (await ServiceAsync(session.Services, actor)).Items.Length == rows),
            ]);
    }

    private static ValueTask<Page<EmployeeRow>> PortAsync(IServiceProvider services, EmployeeQuery query) =>
        services.GetRequiredService<IEmployeeReports>().PageAsync(query);

    private static ValueTask<Page<EmployeeRow>> ServiceAsync(IServiceProvider services, Actor actor) =>
        services.GetRequiredService<EmployeeOverviewService>().ListAsync(actor, directOnly: false, "", new PageRequest(1, PageSize));

    /// <summary>The same rows in all ways; whose deputies the viewer changes, only the service says.</summary>
    private static void Check(string name, Page<EmployeeRow> port, Page<EmployeeRow> service, (int Total, IReadOnlyList<EmployeeRow> Rows) byHand)
    {
        EmployeeRow[] told = [.. service.Items.Select(row => row with { MayChangeDeputies = false })];
        if (port.Total != byHand.Total || service.Total != byHand.Total || byHand.Rows.Count < LargeTrust.Led
            || !byHand.Rows.SequenceEqual(port.Items) || !byHand.Rows.SequenceEqual(told))
        {
            IEnumerable<string> different = byHand.Rows.Zip(port.Items).Where(two => two.First != two.Second)
                .Take(3).Select(two => $"{two.First}{Environment.NewLine}{two.Second}");
            throw new InvalidOperationException(
                $"{name}: by hand {byHand.Rows.Count} of {byHand.Total}, by the port {port.Items.Length} of {port.Total}, by the service {service.Items.Length} of "
                + $"{service.Total}.{Environment.NewLine}{string.Join(Environment.NewLine, different)}");
        }
    }

    private static async Task LoadAsync(BenchmarkStore store, Fill fill, LargeTrust trust, LargeTrust other)
    {
        ImmutableArray<Plan> four = [await PlanAsync(1), await PlanAsync(2), await PlanAsync(3), await PlanAsync(4)];
        ImmutableArray<Plan> one = [await fill.PlanAsync("Felles", 10)];
        HashSet<Employee> read =
        [
            .. trust.LedByLeader,
            .. trust.People.OrderBy(employee => SortKey.Of(employee.Person.Name)).ThenBy(employee => employee.Position.Id).Take(PageSize),
        ];
        await store.AnalyzeAsync();
        foreach (Employee[] some in trust.People.Concat(other.People).Chunk(PeopleAtATime))
        {
            ImmutableArray<LoadedState> states = [.. some.SelectMany(person => History(fill, person, read.Contains(person) ? four : one))];
            _ = (await store.Session.Services.GetRequiredService<IBulkLoad>().LoadAsync(states, fill.Moment.Today)).Value;
        }

        Task<Plan> PlanAsync(int number) => fill.PlanAsync($"Plan {number}", 50);
    }

    private static IEnumerable<LoadedState> History(Fill fill, Employee person, ImmutableArray<Plan> plans)
    {
        Instant at = fill.Moment.Now - Duration.FromDays(400);
        foreach (Plan plan in plans)
        {
            (IAggregate assignment, DomainEvent given, EventOrigin origin) = LoadedHistory.Assigned(fill, person, plan, at);
            yield return new LoadedState(assignment, [new LoadedFact(given, origin)]);
        }

        int number = person.Id.Value.GetHashCode() & 0xFFFF;
        foreach (PlanLink link in plans.SelectMany(plan => plan.ActiveLinks))
        {
            (IAggregate registration, DomainEvent? fact, EventOrigin origin) = LoadedHistory.Registered(fill, person, link, number++);
            yield return new LoadedState(registration, fact is null ? [] : [new LoadedFact(fact, origin)]);
        }
    }
}
