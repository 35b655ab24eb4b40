using System.Collections.Immutable;
using Competence.Assignments;
using Competence.Conformance.Stores;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;
using Competence.Testing.Building;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Competence.Conformance.Suites;

/// <summary>Two who change something of one person at the same moment leave what they would have left one after the other.</summary>
public abstract partial class RaceConformance : StoreSuite
{
    private const int Rounds = 8;

    private SmallRegion _region = null!;
    private ImmutableArray<Requirement> _requirements = [];
    private Plan _plan = null!;
    private Plan _other = null!;
    private Assignment _assignment = null!;

    /// <inheritdoc/>
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _region = await Given.RegionAsync(employees: Rounds + 1);
        _requirements = await Given.RequirementsAsync(_region.Ward, 2, validityDays: 100);
        _plan = await Given.PlanAsync(_region.Ward, "Brannvern", _requirements);
        _other = await Given.PlanAsync(_region.Ward, "Smittevern", [_requirements[0]]);
        _assignment = await Given.AssignmentAsync(Kari.Position, _plan);
    }

    private Employee Kari => _region.Employees[0];

    private Actor Leader => _region.Leader.Actor;

    [Fact]
    public virtual async Task A_plan_that_is_assigned_while_a_requirement_is_fulfilled_counts_in_its_standing_and_completes()
    {
        RegistrationService interrupted = Interrupted<RegistrationService>(() => AssignAsync(Session));

        Registration fulfilled = (await interrupted.FulfilAsync(Kari.Actor, Kari.Id, _requirements[0].Id, new RegistrationEntry(Today))).Value;

        Assert.Equal((2, 2), (fulfilled.Standing.ActivePlans, fulfilled.Standing.RelevantPlans));
        Assert.Equal(fulfilled, await FindAsync<RegistrationKey, Registration>(fulfilled.Key));
        Assert.Equal(Completion.Completed, (await AssignmentOfAsync(Kari.Id, _other)).Completion);
    }

    [Fact]
    public virtual async Task A_requirement_that_is_fulfilled_while_its_plan_is_assigned_completes_it()
    {
        AssignmentService interrupted = InterruptedAssignments(() => FulfilAsync(Session, Kari, 0));

        Result<AssignmentBatch> outcome = await interrupted.AssignAsync(Leader, [new AssignmentCellRequest(Kari.Position.Id, _other.Id)]);

        Assert.True(outcome.IsAccepted);
        Assert.Equal(Completion.Completed, (await AssignmentOfAsync(Kari.Id, _other)).Completion);
        await StandingsAreDefinedAsync(Kari.Id);
    }

    [Fact]
    public virtual async Task An_assignment_on_which_something_is_registered_while_it_is_removed_stays()
    {
        AssignmentService interrupted = InterruptedAssignments(() => FulfilAsync(Session, Kari, 0));

        Result<Assignment> outcome = await interrupted.DeleteAsync(Leader, _assignment.Id);

        Assert.Equal(AssignmentRules.Begun, outcome.Refusal.Rule);
        Assert.Equal(_assignment, await FindAsync<AssignmentId, Assignment>(_assignment.Id));
    }

    [Fact]
    public virtual async Task A_plan_in_which_a_requirement_is_activated_while_it_is_approved_is_not_approved()
    {
        Plan plan = await Given.PlanAsync(_region.Ward, "Til godkjenning", [_requirements[0]], CompletionMode.LeaderApproval);
        Assignment waiting = await Given.AssignmentAsync(Kari.Position, plan);
        await FulfilAsync(Session, Kari, 0);
        PlanEvent.LinksAdded added = new(plan.SubPlans[0].Id, [new PlanLinkVersion(_requirements[1].Id, 1)], Given.Moment.Now);
        PlanEvent.LinkActivated activated = new(added.Links[0], new PlanVersionNumber(1, 1));
        AssignmentService interrupted = InterruptedAssignments(async () => Accepted(await Session.CommitAsync(work =>
        {
            work.Save(plan.Apply(added), added);
            work.Save(plan.Apply(added).Apply(activated), activated);
            work.Stage(new RegistrationSet.OpenForPlan(plan.Id, Today));
        })));

        Result<Assignment> outcome = await interrupted.ApproveAsync(Leader, waiting.Id);

        Assert.False(outcome.IsAccepted);
        Assert.NotEqual(GeneralRules.StorageConflict, outcome.Refusal.Rule);
        Assert.Equal(Completion.AwaitingApproval, (await AssignmentOfAsync(Kari.Id, plan)).Completion);
    }

    [Fact]
    public virtual async Task The_last_two_requirements_that_are_fulfilled_at_the_same_moment_complete_the_plan()
    {
        RegistrationService interrupted = Interrupted<RegistrationService>(() => FulfilAsync(Session, Kari, 1));

        Result<Registration> outcome = await interrupted.FulfilAsync(Kari.Actor, Kari.Id, _requirements[0].Id, new RegistrationEntry(Today));

        Assert.True(outcome.IsAccepted);
        Assert.Equal(Completion.Completed, (await AssignmentOfAsync(Kari.Id, _plan)).Completion);
    }

    [Fact]
    public virtual async Task A_requirement_that_is_marked_while_the_last_one_is_fulfilled_leaves_the_plan_as_both_make_it()
    {
        RegistrationService interrupted = Interrupted<RegistrationService>(async () => Accepted(await Session.Get<RegistrationService>()
            .MarkNotRelevantAsync(Kari.Actor, Kari.Id, _plan.Id, _requirements[1].Id, "Gjelder ikke")));

        Result<Registration> outcome = await interrupted.FulfilAsync(Kari.Actor, Kari.Id, _requirements[0].Id, new RegistrationEntry(Today));

        Assert.True(outcome.IsAccepted);
        Assert.Equal(Completion.Completed, (await AssignmentOfAsync(Kari.Id, _plan)).Completion);
    }

    [Fact]
    public virtual async Task A_night_that_judged_a_plan_before_a_requirement_was_cleared_judges_it_again()
    {
        await FulfilAsync(Session, Kari, 0);
        await FulfilAsync(Session, Kari, 1);
        Assignment completed = await AssignmentOfAsync(Kari.Id, _plan);
        AssignmentEvent.Reopened reopened = new();
        await Session.CommitAsync(work => work.Save(completed.Apply(reopened), reopened));
        NightlyRunService interrupted = Interrupted<NightlyRunService>(async () => Accepted(
            await Session.Get<RegistrationService>().ClearAsync(Kari.Actor, Kari.Id, _requirements[1].Id)));

        Result<NightlyRunReport> outcome = await interrupted.RunAsync(Actor.OfJob("nightly-run"));

        Assert.True(outcome.IsAccepted);
        Assert.Equal(Completion.InProgress, (await AssignmentOfAsync(Kari.Id, _plan)).Completion);
    }

    [Fact]
    public virtual async Task Whoever_is_first_of_many_at_once_every_plan_is_as_complete_as_its_requirements_make_it()
    {
        Employee[] people = [.. _region.Employees.Skip(1)];
        foreach (Employee employee in people)
        {
            await Given.AssignmentAsync(employee.Position, _plan);
        }

        await Task.WhenAll(people.SelectMany<Employee, Func<StoreSession, ValueTask>>(employee =>
        [
            session => FulfilAsync(session, employee, 0),
            session => FulfilAsync(session, employee, 1),
            session => AssignAsync(session, employee),
        ]).Select(doing => Task.Run(async () =>
        {
            await using StoreSession session = await Store.OpenAsync();
            await doing(session);
        })));

        foreach (Employee employee in people)
        {
            Assert.Equal(Completion.Completed, (await AssignmentOfAsync(employee.Id, _plan)).Completion);
            Assert.Equal(Completion.Completed, (await AssignmentOfAsync(employee.Id, _other)).Completion);
            await StandingsAreDefinedAsync(employee.Id);
        }
    }

    private static void Accepted<T>(Result<T> outcome)
        where T : notnull => Assert.True(outcome.IsAccepted, outcome.Match(_ => "", refusal => refusal.ToString()));

    /// <summary>A service that is interrupted when it has read the person.</summary>
    private TService Interrupted<TService>(Func<ValueTask> meanwhile) =>
        ActivatorUtilities.CreateInstance<TService>(Session.Services, new InterruptedSlices(Session.Get<IPersonSlices>(), meanwhile));

    private AssignmentService InterruptedAssignments(Func<ValueTask> meanwhile) => ActivatorUtilities.CreateInstance<AssignmentService>(
        Session.Services,
        ActivatorUtilities.CreateInstance<AssignmentWriter>(Session.Services, (IAssignmentProgress)Interrupted<RegisteredProgress>(meanwhile)));

    private async ValueTask FulfilAsync(StoreSession session, Employee employee, int requirement) => Accepted(
        await session.Get<RegistrationService>().FulfilAsync(employee.Actor, employee.Id, _requirements[requirement].Id, new RegistrationEntry(Today)));

    private async ValueTask AssignAsync(StoreSession session, Employee? employee = null)
    {
        Result<AssignmentBatch> outcome = await session.Get<AssignmentService>()
            .AssignAsync(Leader, [new AssignmentCellRequest((employee ?? Kari).Position.Id, _other.Id)]);
        Accepted(outcome);
        Assert.IsType<AssignmentOutcome.Assigned>(Assert.Single(outcome.Value.Cells).Outcome);
    }

    private async ValueTask<Assignment> AssignmentOfAsync(PersonId person, Plan plan) =>
        (await Session.Get<IAssignments>().OfPersonAsync(person)).Single(assignment => assignment.Plan == plan.Id);

    private async ValueTask StandingsAreDefinedAsync(PersonId person)
    {
        PersonSlice slice = (await Session.Get<IPersonSlices>().FindAsync(person))!;
        foreach (Requirement requirement in _requirements)
        {
            Registration stored = (await FindAsync<RegistrationKey, Registration>(new RegistrationKey(person, requirement.Id)))!;
            Assert.Equal(
                stored.Standing, RegistrationStanding.Refreshed(stored, RegistrationHolding.Of(requirement, slice.Plans, slice.Marks), Today.PlusDays(1)));
        }
    }
}
