using Competence.Benchmarks.Paired;
using Competence.Benchmarks.Stores;
using Competence.Registrations;
using Competence.Requirements;
using Competence.Testing.Building;
using Microsoft.Extensions.DependencyInjection;

namespace Competence.Benchmarks.Fulfilling;

/// <summary>Fulfilling a requirement that lies in some of a person's plans, each plan held at two positions.</summary>
internal static class FulfilScenarios
{
    /// <summary>How many plans hold the definition, of how many the person has: first the person grows with it, then only the holding does.</summary>
    private static readonly (int Holding, int Plans)[] Shapes = [(1, 1), (5, 5), (20, 20), (1, 20), (5, 20)];

    public static async Task<Scenario[]> MakeAsync(BenchmarkStore store, Fill fill, int people)
    {
        List<Cohort> cohorts = [];
        foreach ((int holding, int plans) in Shapes)
        {
            cohorts.Add(await fill.CohortAsync(holding, plans, people));
        }

        await Bystanders.AddAsync(store, cohorts.MaxBy(cohort => cohort.Holding)!.People[0].Id.Value, without: Guid.Empty);
        Dictionary<Guid, Guid[]> known = cohorts.SelectMany(cohort => cohort.Plans)
            .ToDictionary(plan => plan.Id.Value, plan => plan.ActiveLinks.Select(link => link.Requirement.Value).ToArray());
        RawFulfilment raw = new(known, store.Session.Services.GetRequiredService<BusinessClock>());
        await ResetAsync(store);
        await RowsCheck.RunAsync(store.Session, cohorts[^1], raw);
        return [.. cohorts.Select(cohort => Of(store, cohort, raw))];
    }

    private static Scenario Of(BenchmarkStore store, Cohort cohort, RawFulfilment raw) => new(
        $"fulfil, held by {cohort.Name}",
        [
            new Variant("raw, two batches", (session, number) => Each(cohort, number, (person, requirement) =>
                raw.TwoBatchesAsync(session.Raw, person, requirement))),
            new Variant("raw, person whole", (session, number) => Each(cohort, number, (person, requirement) =>
                raw.SliceAsync(session.Raw, person, requirement))),
            new Variant("RegistrationService", (session, number) => Each(cohort, number, (person, requirement) =>
                ServiceAsync(session.Services, person, requirement))),
        ],
        () => ResetAsync(store));

    public static async ValueTask ServiceAsync(IServiceProvider services, Employee person, Requirement requirement)
    {
        RegistrationService registrations = services.GetRequiredService<RegistrationService>();
        LocalDate today = services.GetRequiredService<BusinessClock>().Read().Today;
        _ = (await registrations.FulfilAsync(person.Actor, person.Id, requirement.Id, new RegistrationEntry(today))).Value;
    }

    private static async ValueTask<bool> Each(Cohort cohort, int number, Func<Employee, Requirement, ValueTask> fulfil)
    {
        if (cohort.At(number) is not var (person, requirement))
        {
            return false;
        }

        await fulfil(person, requirement);
        return true;
    }

    private static async ValueTask ResetAsync(BenchmarkStore store)
    {
        foreach (string sql in FulfilSql.Reset)
        {
            await store.Session.Raw.ExecuteAsync(sql);
        }

        await store.AnalyzeAsync();
    }
}
