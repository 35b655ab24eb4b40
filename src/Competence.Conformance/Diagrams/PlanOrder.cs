using System.Collections.Immutable;
using Competence.Conformance.Stores;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;
using Competence.Testing.Building;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Competence.Conformance.Diagrams;

/// <summary>One definition in plans that adapt its validity, given to people in one order or another, and fulfilled on the way.</summary>
internal sealed class PlanOrder
{
    private static readonly int?[] Validities = [null, 200, 90, 300];

    private readonly SmallRegion _region;
    private readonly Requirement _requirement;
    private readonly ImmutableArray<Plan> _plans;

    private PlanOrder(SmallRegion region, Requirement requirement, ImmutableArray<Plan> plans) => (_region, _requirement, _plans) = (region, requirement, plans);

    /// <summary>In which order the plans are given, and after how many of them the definition is fulfilled.</summary>
    public static Arbitrary<(int[] Plans, int Before)> Orders =>
        (from plans in Gen.Shuffle(Enumerable.Range(0, Validities.Length).ToArray())
         from before in Gen.Choose(1, Validities.Length)
         select (plans, before)).ToArbitrary();

    public static async ValueTask<PlanOrder> BeginAsync(Given given, SmallRegion region)
    {
        Requirement requirement = await given.RequirementAsync(
            region.Ward, new RequirementContent { Name = "Brannvern", ValidityDays = 365, AllowAdaptation = true }, central: true);
        ImmutableArray<Plan>.Builder plans = ImmutableArray.CreateBuilder<Plan>();
        foreach (int? days in Validities)
        {
            Plan plan = await given.PlanAsync(region.Ward, $"Plan {plans.Count}", [requirement]);
            if (days is { } adapted)
            {
                PlanEvent.ValidityAdapted fact = new(requirement.Id, new AdaptedValidity(adapted, "Hyppigere her"));
                plan = plan.Apply(fact);
                await given.CommitAsync(work => work.Save(plan, fact));
            }

            plans.Add(plan);
        }

        return new PlanOrder(region, requirement, plans.DrainToImmutable());
    }

    /// <summary>Gives the plans to a new person in that order; the shortest validity decides in the end (PRG-67).</summary>
    public async ValueTask CheckAsync(StoreFixture store, (int[] Plans, int Before) order, int seed)
    {
        await using StoreSession session = await store.OpenAsync();
        Given given = new(session.Services, seed);
        Employee person = await given.EmployeeAsync(_region.Ward, _region.Leader);
        for (int givenPlans = 0; givenPlans < order.Plans.Length; givenPlans++)
        {
            await given.AssignmentAsync(person.Position, _plans[order.Plans[givenPlans]]);
            if (givenPlans + 1 == order.Before)
            {
                RegistrationEntry entry = new(given.Moment.Today);
                Assert.True((await session.Get<RegistrationService>().FulfilAsync(person.Actor, person.Id, _requirement.Id, entry)).IsAccepted);
            }
        }

        Registration found = (await session.Get<IRepository<RegistrationKey, Registration>>().FindAsync(new RegistrationKey(person.Id, _requirement.Id)))!;
        Assert.Equal(
            (RegistrationState.Fulfilled, given.Moment.Today, given.Moment.Today.PlusDays(90), 4, 4),
            (found.State, found.FulfilledOn, found.Standing.ExpiresOn, found.Standing.ActivePlans, found.Standing.RelevantPlans));
    }
}
