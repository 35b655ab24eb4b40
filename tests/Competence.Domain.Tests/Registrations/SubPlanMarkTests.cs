using Competence.Assignments;
using Competence.Domain.Tests.Assignments;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;
using static Competence.Domain.Tests.Assignments.Hospital;

namespace Competence.Domain.Tests.Registrations;

public class SubPlanMarkTests
{
    [Fact]
    [Rule("PRG-41", "PRG-44", "PRG-87")]
    public async Task The_reason_for_a_sub_plan_stands_in_the_history_of_each_of_its_requirements()
    {
        using Hospital hospital = await Open();
        RequirementId[] requirements = [await hospital.Requirement("One"), await hospital.Requirement("Two")];
        PlanId plan = await hospital.Plan("Plan", CompletionMode.Automatic, requirements);
        SubPlanId subPlan = (await hospital.Get<IRepository<PlanId, Plan>>().FindAsync(plan))!.SubPlans[0].Id;
        await hospital.Assigned(Kari, plan);
        RegistrationService service = hospital.Get<RegistrationService>();

        NotRelevantMark mark = Accepted(await service.MarkSubPlanNotRelevantAsync(AsKari, Kari, plan, subPlan, " Ikke vår avdeling "));
        Accepted(await service.MarkSubPlanRelevantAsync(AsKari, Kari, plan, subPlan));

        mark.Comment.Should().Be("Ikke vår avdeling");
        foreach (RequirementId requirement in requirements)
        {
            (await service.HistoryAsync(AsKari, Kari, requirement, new HistoryPage(5))).Value.Select(entry => entry.Fact).Should().Equal(
                new NotRelevantMarkEvent.MarkedRelevant(mark.Key), new NotRelevantMarkEvent.MarkedNotRelevant(mark.Key, mark.Comment, mark.MarkedAt));
            (await service.FindAsync(AsKari, Kari, requirement)).Value.Registration.Standing.RelevantPlans.Should().Be(1);
        }
    }

    [Fact]
    [Rule("PRG-41")]
    public async Task The_reason_for_a_sub_plan_is_written_in_the_order_of_the_plan()
    {
        using Hospital hospital = await Open();
        RequirementId[] made = [await hospital.Requirement("One"), await hospital.Requirement("Two"), await hospital.Requirement("Three")];
        RequirementId[] inPlan = [made[1], made[2], made[0]];
        PlanId plan = await hospital.Plan("Plan", CompletionMode.Automatic, inPlan);
        SubPlanId subPlan = (await hospital.Get<IRepository<PlanId, Plan>>().FindAsync(plan))!.SubPlans[0].Id;
        await hospital.Assigned(Kari, plan);

        Accepted(await hospital.Get<RegistrationService>().MarkSubPlanNotRelevantAsync(AsKari, Kari, plan, subPlan, "Ikke vår avdeling"));

        List<EventId> written = [];
        foreach (RequirementId requirement in inPlan)
        {
            written.Add((await hospital.Get<RegistrationService>().HistoryAsync(AsKari, Kari, requirement, new HistoryPage(1))).Value.Single().Id);
        }

        written.Should().BeInAscendingOrder();
    }

    [Fact]
    [Rule("PRG-68", "ASG-44")]
    public async Task A_sub_plan_marked_not_relevant_completes_another_plan_that_holds_one_of_its_requirements()
    {
        using Hospital hospital = await Open();
        RequirementId shared = await hospital.Requirement("Fire", content => content with { ValidityDays = 365, AllowAdaptation = true });
        PlanId year = await hospital.Plan("Year", CompletionMode.Automatic, shared);
        PlanId month = await hospital.Plan("Month", CompletionMode.Automatic, shared, await hospital.Requirement("Only here"));
        await hospital.Change(month, plan => plan with { Links = plan.Links.SetItem(0, plan.Links[0] with { Adaptation = new AdaptedValidity(30, "Here") }) });
        AssignmentId inYear = await hospital.Assigned(Kari, year);
        await hospital.Assigned(Kari, month);
        await hospital.Fulfilled(Kari, shared, on: Today.PlusDays(-100));
        SubPlanId subPlan = (await hospital.Get<IRepository<PlanId, Plan>>().FindAsync(month))!.SubPlans[0].Id;

        Accepted(await hospital.Get<RegistrationService>().MarkSubPlanNotRelevantAsync(AsKari, Kari, month, subPlan, "Nei"));

        (await hospital.Find(inYear)).Completion.Should().Be(Completion.Completed);
    }

    [Fact]
    [Rule("PRG-41", "ASG-44")]
    public async Task A_sub_plan_on_which_nothing_is_stored_is_marked_not_relevant_and_its_plan_completed()
    {
        using Hospital hospital = await Open();
        RequirementId done = await hospital.Requirement("Done");
        RequirementId added = await hospital.Requirement("Added");
        PlanId plan = await hospital.Plan("Plan", CompletionMode.Automatic, done);
        AssignmentId assigned = await hospital.Assigned(Kari, plan);
        SubPlan other = new(Id<SubPlanId>(77), "Other", MayBeNotRelevant: true);
        await hospital.Change(plan, found => found with
        {
            SubPlans = found.SubPlans.Add(other),
            Links = found.Links.Add(found.Links[0] with { Requirement = added, SubPlan = other.Id }),
        });
        await hospital.Fulfilled(Kari, done, on: Today);
        (await hospital.Find(assigned)).Completion.Should().Be(Completion.InProgress);

        Accepted(await hospital.Get<RegistrationService>().MarkSubPlanNotRelevantAsync(AsKari, Kari, plan, other.Id, "Nei"));

        (await hospital.Find(assigned)).Completion.Should().Be(Completion.Completed);
    }

    private static T Accepted<T>(Result<T> result) where T : notnull => result.Match(value => value, refusal => throw new InvalidOperationException(refusal.ToString()));
}
