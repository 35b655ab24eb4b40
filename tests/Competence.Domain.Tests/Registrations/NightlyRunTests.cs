using System.Collections.Immutable;
using Competence.Assignments;
using Competence.Domain.Tests.Assignments;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;
using static Competence.Domain.Tests.Assignments.Hospital;

namespace Competence.Domain.Tests.Registrations;

public class NightlyRunTests
{
    private static readonly Actor Night = Actor.OfJob("nightly-run");

    [Fact]
    [Rule("PRG-71")]
    public async Task A_notice_is_said_thirty_days_before_and_the_day_after_and_each_once()
    {
        using Hospital hospital = await Open();
        (RequirementId requirement, _) = await Given(hospital);
        await hospital.Fulfilled(Kari, requirement);
        List<(int Day, string Notice)> said = [];

        for (int day = 0; day <= 400; day++)
        {
            NightlyRunReport report = (await hospital.Get<NightlyRunService>().RunAsync(Night)).Value;
            said.AddRange(Enumerable.Repeat((day, "soon"), report.ExpiringSoon).Concat(Enumerable.Repeat((day, "expired"), report.Expired)));
            hospital.Pass(Duration.FromDays(1));
        }

        said.Should().Equal((335, "soon"), (366, "expired"));
        (await Notices(hospital, requirement)).Should().Equal(
            new RegistrationNoticeEvent.Expired(Today.PlusDays(365)), new RegistrationNoticeEvent.ExpiryNear(Today.PlusDays(365)));
    }

    [Fact]
    public async Task A_second_run_of_the_day_finds_nothing_to_say_and_a_missed_night_is_made_up_for()
    {
        using Hospital hospital = await Open();
        (RequirementId requirement, _) = await Given(hospital);
        await hospital.Fulfilled(Kari, requirement);
        await hospital.Get<NightlyRunService>().RunAsync(Night);
        hospital.Pass(Duration.FromDays(350));

        NightlyRunReport first = (await hospital.Get<NightlyRunService>().RunAsync(Night)).Value;
        NightlyRunReport second = (await hospital.Get<NightlyRunService>().RunAsync(Night)).Value;

        first.Should().BeEquivalentTo(new { Registrations = 1, ExpiringSoon = 1, Expired = 0 });
        second.Should().Be(new NightlyRunReport(first.Day));
    }

    [Fact]
    public async Task Another_plan_makes_it_due_again_and_the_same_expiry_is_not_said_twice()
    {
        using Hospital hospital = await Open();
        (RequirementId requirement, _) = await Given(hospital);
        await hospital.Fulfilled(Kari, requirement, on: Today.PlusDays(-400));
        (await hospital.Get<NightlyRunService>().RunAsync(Night)).Value.Expired.Should().Be(1);

        await hospital.Assigned(Kari, await hospital.Plan("Another", CompletionMode.Automatic, requirement));
        NightlyRunReport report = (await hospital.Get<NightlyRunService>().RunAsync(Night)).Value;

        report.Should().BeEquivalentTo(new { Registrations = 1, Expired = 0 });
        (await Notices(hospital, requirement)).Should().ContainSingle();
    }

    [Fact]
    [Rule("ASG-51")]
    public async Task A_plan_that_completed_itself_is_in_progress_again_the_night_a_requirement_expires_and_an_approved_one_stands()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await hospital.Requirement("Fire", content => content with { ValidityDays = 365 });
        AssignmentId automatic = await hospital.Assigned(Kari, await hospital.Plan("Automatic", CompletionMode.Automatic, requirement));
        AssignmentId approved = await hospital.Assigned(Kari, await hospital.Plan("Approved", CompletionMode.LeaderApproval, requirement));
        await hospital.Fulfilled(Kari, requirement);
        (await hospital.Get<AssignmentService>().ApproveAsync(AsLars, approved)).IsAccepted.Should().BeTrue();
        await hospital.Get<NightlyRunService>().RunAsync(Night);
        hospital.Pass(Duration.FromDays(366));

        NightlyRunReport report = (await hospital.Get<NightlyRunService>().RunAsync(Night)).Value;

        report.Reopened.Should().Be(1);
        (await hospital.Find(automatic)).Completion.Should().Be(Completion.InProgress);
        (await hospital.Find(approved)).Completion.Should().Be(Completion.Approved);
        (await hospital.Find(automatic)).Version.Should().Be(3);
    }

    [Fact]
    [Rule("ASG-51")]
    public async Task A_requirement_activated_in_a_completed_plan_reopens_it_the_same_night()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await hospital.Requirement("Fire");
        RequirementId added = await hospital.Requirement("Hygiene");
        PlanId plan = await hospital.Plan("Plan", CompletionMode.Automatic, requirement);
        AssignmentId assignment = await hospital.Assigned(Kari, plan);
        await hospital.Fulfilled(Kari, requirement);
        (await hospital.Find(assignment)).Completion.Should().Be(Completion.Completed);

        await Activate(hospital, plan, added);
        (await hospital.Get<NightlyRunService>().RunAsync(Night)).Value.Reopened.Should().Be(1);

        (await hospital.Find(assignment)).Completion.Should().Be(Completion.InProgress);
    }

    [Fact]
    [Rule("PLN-36", "ASG-46")]
    public async Task A_requirement_deleted_from_a_plan_no_longer_stands_in_its_way_the_same_night()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await hospital.Requirement("Fire");
        RequirementId deleted = await hospital.Requirement("Hygiene");
        PlanId plan = await hospital.Plan("Plan", CompletionMode.Automatic, requirement, deleted);
        AssignmentId assignment = await hospital.Assigned(Kari, plan);
        await hospital.Fulfilled(Kari, requirement);
        RegistrationService service = hospital.Get<RegistrationService>();
        (await service.SaveDraftAsync(AsKari, Kari, deleted, new RegistrationEntry(Today))).IsAccepted.Should().BeTrue();

        await Happen(hospital, plan, new PlanEvent.LinkDeleted(deleted));
        (await hospital.Get<NightlyRunService>().RunAsync(Night)).Value.Completed.Should().Be(1);

        (await hospital.Find(assignment)).Completion.Should().Be(Completion.Completed);
        (await service.FindAsync(AsKari, Kari, deleted)).Value.Registration.Should()
            .BeEquivalentTo(new { State = RegistrationState.Started, Standing = new { ActivePlans = 0, RelevantPlans = 0 } });
    }

    [Fact]
    [Rule("ASG-46", "ASG-51")]
    public async Task A_requirement_deactivated_in_one_plan_and_begun_through_another_no_longer_stands_in_the_way_of_the_first_the_same_night()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await hospital.Requirement("Fire");
        RequirementId deactivated = await hospital.Requirement("Hygiene");
        PlanId plan = await hospital.Plan("Plan", CompletionMode.Automatic, requirement, deactivated);
        AssignmentId assignment = await hospital.Assigned(Kari, plan);
        await hospital.Assigned(Kari, await hospital.Plan("Another", CompletionMode.Automatic, deactivated));
        await hospital.Fulfilled(Kari, requirement);
        await hospital.Get<NightlyRunService>().RunAsync(Night);

        await Happen(hospital, plan, new PlanEvent.LinkDeactivated(deactivated, "Out"));
        (await hospital.Get<RegistrationService>().SaveDraftAsync(AsKari, Kari, deactivated, new RegistrationEntry(Today))).IsAccepted.Should().BeTrue();
        (await hospital.Get<NightlyRunService>().RunAsync(Night)).Value.Completed.Should().Be(1);

        (await hospital.Find(assignment)).Completion.Should().Be(Completion.Completed);
    }

    [Fact]
    [Rule("PRG-04", "PRG-68", "ASG-24")]
    public async Task A_requirement_deactivated_in_a_plan_is_held_no_longer_and_reactivated_it_is_opened_for_all_who_have_the_plan()
    {
        using Hospital hospital = await Open();
        (RequirementId requirement, PlanId plan) = await Given(hospital);
        SubPlanId subPlan = (await hospital.Get<IRepository<PlanId, Plan>>().FindAsync(plan))!.SubPlans[0].Id;

        await Happen(hospital, plan, new PlanEvent.LinkDeactivated(requirement, "Out"));
        await hospital.Assigned(Nils, plan);
        (await ActivePlans(hospital, Kari, requirement), await ActivePlans(hospital, Nils, requirement)).Should().Be((0, null));

        await Happen(hospital, plan, new PlanEvent.LinkReactivated(subPlan, new PlanLinkVersion(requirement, 1), new PlanVersionNumber(1, 1)));
        (await ActivePlans(hospital, Kari, requirement), await ActivePlans(hospital, Nils, requirement)).Should().Be((1, 1));
    }

    [Fact]
    [Rule("ASG-44", "ASG-46")]
    public async Task A_plan_whose_two_last_requirements_were_fulfilled_at_the_same_moment_is_complete_the_same_night()
    {
        using Hospital hospital = await Open();
        RequirementId[] requirements = [await hospital.Requirement("Fire"), await hospital.Requirement("Hygiene")];
        AssignmentId assignment = await hospital.Assigned(Kari, await hospital.Plan("Plan", CompletionMode.Automatic, requirements));
        await hospital.Get<NightlyRunService>().RunAsync(Night);
        foreach (RequirementId requirement in requirements)
        {
            await FulfilUnseen(hospital, requirement);
        }

        (await hospital.Get<NightlyRunService>().RunAsync(Night)).Value.Completed.Should().Be(1);

        (await hospital.Find(assignment)).Completion.Should().Be(Completion.Completed);
    }

    [Fact]
    public async Task No_night_is_run_ahead_of_time()
    {
        using Hospital hospital = await Open();
        NightlyRunService service = hospital.Get<NightlyRunService>();

        (await service.RunAsync(Night, Today.PlusDays(1))).Refusal.Rule.Should().Be(RegistrationRules.DateInFuture);
        (await service.RunAsync(Night, Today)).Value.Day.Should().Be(Today);
        (await service.RunAsync(Night, Today.PlusDays(-1))).Value.Day.Should().Be(Today.PlusDays(-1));
    }

    [Fact]
    public async Task Progress_is_told_after_each_batch()
    {
        using Hospital hospital = await Open();
        (RequirementId requirement, _) = await Given(hospital);
        await hospital.Fulfilled(Kari, requirement, on: Today.PlusDays(-400));
        List<NightlyRunReport> told = [];

        NightlyRunReport report = (await hospital.Get<NightlyRunService>().RunAsync(Night, progress: new Listed(told))).Value;

        told.Should().HaveCountGreaterThan(0).And.EndWith(report);
        report.Expired.Should().Be(1);
    }

    [Fact]
    public async Task What_is_more_than_a_batch_is_all_done()
    {
        using Hospital hospital = await Open();
        List<RequirementId> requirements = [];
        for (int i = 0; i <= NightlyRunService.BatchSize; i++)
        {
            requirements.Add(await hospital.Requirement($"Requirement {i}"));
        }

        await hospital.Assigned(Kari, await hospital.Plan("Large", CompletionMode.Automatic, [.. requirements]));
        List<NightlyRunReport> told = [];

        await hospital.Get<NightlyRunService>().RunAsync(Night, progress: new Listed(told));

        told.Select(report => report.Registrations).Distinct().Should().Equal(NightlyRunService.BatchSize, NightlyRunService.BatchSize + 1);
    }

    [Fact]
    [Rule("PRG-71")]
    public async Task On_its_last_day_it_is_said_to_expire_soon()
    {
        using Hospital hospital = await Open();
        (RequirementId requirement, _) = await Given(hospital);
        await hospital.Fulfilled(Kari, requirement, on: Today.PlusDays(-365));

        (await hospital.Get<NightlyRunService>().RunAsync(Night)).Value.Should().BeEquivalentTo(new { ExpiringSoon = 1, Expired = 0 });

        (await Notices(hospital, requirement)).Should().Equal(new RegistrationNoticeEvent.ExpiryNear(Today));
    }

    private static async Task Activate(Hospital hospital, PlanId id, RequirementId requirement)
    {
        Plan plan = (await hospital.Get<IRepository<PlanId, Plan>>().FindAsync(id))!;
        PlanLinkVersion link = new(requirement, 1);
        await Happen(hospital, id, new PlanEvent.LinksAdded(plan.SubPlans[0].Id, [link], Morning), new PlanEvent.LinkActivated(link, new PlanVersionNumber(1, 1)));
    }

    private static async Task Happen(Hospital hospital, PlanId id, params PlanEvent[] facts)
    {
        Plan plan = (await hospital.Get<IRepository<PlanId, Plan>>().FindAsync(id))!;
        IUnitOfWork work = hospital.Get<IUnitOfWorkFactory>().Begin();
        foreach (PlanEvent fact in facts)
        {
            plan = plan.Apply(fact);
            work.Save(plan, fact);
            foreach (IPlanConsequences consequences in hospital.Get<IEnumerable<IPlanConsequences>>())
            {
                (await consequences.StageAsync(work, plan, fact, new Moment(Morning, Today))).Should().BeNull();
            }
        }

        (await work.CommitAsync(new EventOrigin(Morning, Lars))).IsAccepted.Should().BeTrue();
    }

    /// <summary>Fulfils as who does not see what another does at the same moment: the person's plans do not follow.</summary>
    private static async Task FulfilUnseen(Hospital hospital, RequirementId requirement)
    {
        RegistrationSlice slice = (await hospital.Get<IPersonSlices>().FindAsync(Kari, requirement))!;
        RegistrationEvent.Registered fact = new([Id<RepetitionId>(9000)], Today, null, null, [], new Fulfilment(Today));
        Registration after = slice.Registration.Apply(fact);
        RegistrationHolding holding = RegistrationHolding.Of(slice.Requirement, slice.Person.Plans, slice.Person.Marks);
        IUnitOfWork work = hospital.Get<IUnitOfWorkFactory>().Begin();
        work.Save(after with { Standing = RegistrationStanding.Of(slice.Registration, after, holding, Today, Morning) }, fact);
        (await work.CommitAsync(new EventOrigin(Morning, Kari))).IsAccepted.Should().BeTrue();
    }

    private static async Task<int?> ActivePlans(Hospital hospital, PersonId person, RequirementId requirement) =>
        (await hospital.Get<IRepository<RegistrationKey, Registration>>().FindAsync(new RegistrationKey(person, requirement)))?.Standing.ActivePlans;

    private static async Task<IEnumerable<DomainEvent>> Notices(Hospital hospital, RequirementId requirement)
    {
        ImmutableArray<HistoryEntry> entries = await hospital.Get<IHistory>().ListAsync(
            Registration.SubjectOf(new RegistrationKey(Kari, requirement)), new HistoryPage(50, Audience: Audience.Audit));
        return entries.Select(entry => entry.Fact).OfType<RegistrationNoticeEvent>();
    }

    private static async Task<(RequirementId Requirement, PlanId Plan)> Given(Hospital hospital)
    {
        RequirementId requirement = await hospital.Requirement("Fire", content => content with { ValidityDays = 365 });
        PlanId plan = await hospital.Plan("Plan", CompletionMode.Automatic, requirement);
        await hospital.Assigned(Kari, plan);
        return (requirement, plan);
    }

    private sealed class Listed(List<NightlyRunReport> told) : IProgress<NightlyRunReport>
    {
        public void Report(NightlyRunReport value) => told.Add(value);
    }
}
